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

static const unsigned char graphml_schema[] = {
#embed "../../Schemas/graphml.xsd"
};
RESOURCE(graphml_schema)

static const unsigned char graphml_gephi_schema[] = {
#embed "../../Schemas/graphml-gephi.xsd"
};
RESOURCE(graphml_gephi_schema)

static const unsigned char graphml_yed_schema[] = {
#embed "../../Schemas/graphml-yed.xsd"
};
RESOURCE(graphml_yed_schema)

static const unsigned char gexf_schema[] = {
#embed "../../Schemas/gexf.xsd"
};
RESOURCE(gexf_schema)

static const unsigned char lines_schema[] = {
#embed "../../Schemas/graph-lines.schema.json"
};
RESOURCE(lines_schema)

static const unsigned char jsonld_schema[] = {
#embed "../../Schemas/graph.jsonld.schema.json"
};
RESOURCE(jsonld_schema)
