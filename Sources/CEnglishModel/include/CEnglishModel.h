#pragma once
#include <stddef.h>

/// The bytes of english.kgmodel, page-aligned, inside the executable.
extern const unsigned char kg_english_model[];
/// Their number.
extern const size_t kg_english_model_size;

/// The address of the first byte. Swift doesn't import arrays without a length.
static inline const unsigned char *kg_english_model_bytes(void) { return kg_english_model; }
