// Module Documents
