#pragma once
#include <stddef.h>

/// The bytes of a file of Schemas/ inside the executable.
///
/// To add one: declare a function here, and repeat three lines in resources.c. A changed file is
/// built again, because the compiler lists what #embed reads among the dependencies.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} kg_resource;

/// Schemas/ontology.yaml, the built-in ontology.
kg_resource kg_resource_ontology(void);

/// The style sheet, body and script of the page that `kg view` writes, from Sources/View/Page.
kg_resource kg_resource_page_style(void);
kg_resource kg_resource_page_body(void);
kg_resource kg_resource_page_script(void);

/// Schemas/graphml.xsd, the GraphML schema.
kg_resource kg_resource_graphml_schema(void);

/// Schemas/graphml-gephi.xsd, the schema of the profile gephi.
kg_resource kg_resource_graphml_gephi_schema(void);

/// Schemas/graphml-yed.xsd, the schema of the profile yed.
kg_resource kg_resource_graphml_yed_schema(void);

/// Schemas/gexf.xsd, the GEXF schema.
kg_resource kg_resource_gexf_schema(void);

/// Schemas/graph-lines.schema.json, the JSON Schema of a line of JSON Lines.
kg_resource kg_resource_lines_schema(void);

/// Schemas/graph.jsonld.schema.json, the JSON Schema of JSON-LD.
kg_resource kg_resource_jsonld_schema(void);
