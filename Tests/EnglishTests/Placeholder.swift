import Testing

@Suite struct EnglishPlaceholder {}
