#include "CEnglishModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

_Alignas(4096) const unsigned char kg_english_model[] = {
#embed "english.kgmodel"
};
const size_t kg_english_model_size = sizeof kg_english_model;
