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
