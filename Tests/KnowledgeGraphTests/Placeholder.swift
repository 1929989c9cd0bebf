import Testing

@Suite struct KnowledgeGraphPlaceholder {}
