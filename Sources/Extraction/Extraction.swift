// Module Extraction
