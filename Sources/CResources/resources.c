#include "CResources.h"

// #embed is C23; clang has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define RESOURCE(name) \
  kg_resource kg_resource_##name(void) { return (kg_resource){name, sizeof name}; }

static const unsigned char ontology[] = {
#embed "../../Schemas/ontology.yaml"
};
RESOURCE(ontology)

static const unsigned char page_style[] = {
#embed "../View/Page/page.css"
};
RESOURCE(page_style)

static const unsigned char page_body[] = {
#embed "../View/Page/page.html"
};
RESOURCE(page_body)

static const unsigned char page_script[] = {
#embed "../View/Page/page.js"
};
RESOURCE(page_script)
