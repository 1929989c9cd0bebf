#include "CResources.h"

#define RESOURCE(name) \
  kg_resource kg_resource_##name(void) { return (kg_resource){name, sizeof name}; }

static const unsigned char ontology[] = {
#embed "../../Schemas/ontology.yaml"
};
RESOURCE(ontology)
