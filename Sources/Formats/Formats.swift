// Module Formats
