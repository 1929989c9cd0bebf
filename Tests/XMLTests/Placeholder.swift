import Testing

@Suite struct XMLPlaceholder {}
