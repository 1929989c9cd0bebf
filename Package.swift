// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "kg",
  products: [
    .executable(name: "kg", targets: ["kg"]),
    .library(name: "English", targets: ["English"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "KnowledgeGraph", targets: ["KnowledgeGraph"]),
    .library(name: "Formats", targets: ["Formats"]),
    .library(name: "Text", targets: ["Text"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // Text and documents
    .target(name: "Text"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(name: "Documents", dependencies: ["Text", "XML"]),

    // Language: text → tokens → names. The trained model is embedded by the C target.
    .target(name: "CEnglishModel", exclude: ["english.kgmodel"]),
    // Loops over rows of numbers, for the parser's network.
    .target(name: "CKernels"),
    .target(
      name: "English", dependencies: ["Text", "CEnglishModel", "CKernels"], exclude: ["MODEL.md"]),

    // Tokens → mentions → entities → statements → graph
    // Files of Schemas/ inside the executable, by #embed.
    .target(name: "CResources"),
    .target(
      name: "KnowledgeGraph",
      dependencies: [
        "CResources", "Text",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(name: "Extraction", dependencies: ["Text", "English", "KnowledgeGraph"]),

    // Graph → file, graph → store
    .target(name: "Formats", dependencies: ["CResources", "KnowledgeGraph", "Text", "XML"]),
    .target(
      name: "Store",
      dependencies: ["Text", "KnowledgeGraph", .product(name: "GRDB", package: "GRDB.swift")]),

    // Graph → page
    .target(
      name: "View", dependencies: ["CResources", "KnowledgeGraph", "Text"], exclude: ["Page"]),

    // Programs
    .executableTarget(
      name: "kg",
      dependencies: [
        "Documents", "English", "Extraction", "Formats", "KnowledgeGraph", "Store", "Text", "View",
        "XML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .executableTarget(
      name: "kg-train",
      dependencies: [
        "CKernels", "English", "Extraction", "KnowledgeGraph", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["WordCodes"]),
    .executableTarget(
      name: "kg-bench",
      dependencies: [
        "English", "Extraction", "Formats", "KnowledgeGraph", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Peers"]),

    // Tests
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "XMLTests", dependencies: ["XML"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Text"]),
    .testTarget(name: "EnglishTests", dependencies: ["CKernels", "English", "Text"]),
    .testTarget(name: "TrainingTests", dependencies: ["English", "kg-train"]),
    .testTarget(name: "KnowledgeGraphTests", dependencies: ["KnowledgeGraph", "Text"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["English", "Extraction", "Formats", "KnowledgeGraph", "Text"]),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "KnowledgeGraph", "Text", "XML"]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "KnowledgeGraph", "Store", "Text", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "ViewTests",
      dependencies: [
        "KnowledgeGraph", "Text", "View",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "kg", "kg-bench", .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets
where target.type != .system && !["CEnglishModel", "CKernels", "CResources"].contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
