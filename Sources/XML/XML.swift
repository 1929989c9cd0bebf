// Module XML
