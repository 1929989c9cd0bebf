// The one door to libxml2.
//
// Debian builds libxml2 with ICU, whose headers clash with Foundation's when both are seen in one
// debug build; the ICU converters are of no use here, so the macro goes before encoding.h is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

// A macro over a global function pointer, which Swift 6 takes for shared mutable state.
static inline void kg_xml_free(void *memory) { xmlFree(memory); }
