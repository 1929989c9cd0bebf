import Testing

@Suite struct ExtractionPlaceholder {}
