#pragma once
#include <stddef.h>

/// The bytes of english.kgmodel, page-aligned, inside the executable.
extern const unsigned char kg_english_model[];
/// Their number.
extern const size_t kg_english_model_size;
