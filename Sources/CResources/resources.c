#include "CResources.h"

// #embed is C23; clang has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define RESOURCE(name) \
  kg_resource kg_resource_##name(void) { return (kg_resource){name, sizeof name}; }

static const unsigned char ontology[] = {
#embed "../../Schemas/ontology.yaml"
};
RESOURCE(ontology)
