#!/usr/bin/env python3
"""Loads what `kg` writes with the programs that people read it with, and compares.

    check_readers.py KG

KG is the program. Every format of the seed article's graph and of a graph of hostile names is loaded
with networkx, igraph, Tulip, pyld, rdflib, pyoxigraph, dot, gvpr and xmllint; counts, directions,
labels, types and values must be those of the JSON Lines, which are the program's lossless form.
Prints a line a check and ends with `N passed, N failed`; exit code 1 when one failed.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import igraph
import networkx
import pyld.jsonld
import pyoxigraph
import rdflib
from rdflib.namespace import RDF, RDFS
from tulip import tlp

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOSTILE = [
    "", " ", "a & b", "<b>&amp;</b>", "\"quoted\" 'single'", "back\\slash\\", "\\N \\n \\G",
    "line\nbreak\ttab", "\u0001\u000b\u001f", "\ufffe\uffff", "\U0001f1f5\U0001f1f8 \U0001f469\u200d\U0001f467",
    "\u202eevil\u202c", "\u05e2\u05d1\u05e8\u05d9\u05ea", "e\u0301", "\u00e9", "]]>", "&#x0;", "&copy; &nosuch;",
    "graph", "node", "edge", "digraph", "strict", "@id", "@context", "_:b0", "=1+1", "-x", "@x", "a,b;c", "a | b",
    "\u2028", "NaN", "INF", "true", "0", "Stra\u00dfe", "STRASSE", "n0", "N0", "long " * 4000, "__proto__",
]
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
KG = rdflib.Namespace("https://example.org/kg/ontology#")


def safe(text):
    """Text as formats hold it that can't hold control characters."""
    return FORBIDDEN.sub("\ufffd", text)


def hostile_lines():
    yield {"type": "graph", "format": "kg", "version": 1}
    yield {"type": "document", "id": "d<1>", "title": "T & t", "date": "2025-10-07"}
    kinds = ["Person", "Organisation", "Place", "Issue", "schema", "a:b"]
    # Ids that differ by case or normalisation only.
    ids = {0: "\u00e9", 1: "e\u0301", 2: "ID", 3: "id", 4: "\u212b", 5: "\u00c5"}
    def name(i):
        return ids.get(i, f"n{i}")
    for i, text in enumerate(HOSTILE):
        yield {"type": "node", "id": name(i), "kind": kinds[i % 6], "label": text, "aliases": [text],
               "attributes": [{"name": "a b", "value": i}, {"name": "a-b", "value": -i}, {"name": "a.", "value": text},
                              {"name": "\u00e9", "value": i / 4}, {"name": "e\u0301", "value": i % 2 == 0}]}
    relations = ["opposes", "demands", "rdf", "a <b> & \"c\""]
    for i, text in enumerate(HOSTILE):
        target = i if i % 9 == 0 else (i * 5 + 1) % len(HOSTILE)
        for _ in range(2 if i == 3 else 1):
            yield {"type": "edge", "source": name(i), "relation": relations[i % 4], "target": name(target),
                   "polarity": "negated" if i % 5 == 0 else "affirmed", "modality": "planned", "topic": text,
                   "confidence": 0.25, "attribution": name(1),
                   "evidence": [{"document": "d<1>", "sentence": i, "start": i, "end": i + 7, "quote": text}]}


class Expected:
    """The graph as the JSON Lines have it."""

    def __init__(self, path):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        self.nodes = {n["id"]: n for n in lines if n["type"] == "node"}
        self.edges = [e for e in lines if e["type"] == "edge"]

    def labels(self):
        return sorted(safe(n["label"]) for n in self.nodes.values())

    def kinds(self):
        return sorted(n["kind"] for n in self.nodes.values())

    def triples(self):
        """Source label, relation, target label of every edge."""
        def label(id):
            return safe(self.nodes[id]["label"])
        return sorted((label(e["source"]), safe(e["relation"]), label(e["target"])) for e in self.edges)

    def weights(self):
        return sorted(float(e.get("weight", max(1, len(e.get("evidence", []))))) for e in self.edges)

    def quotes(self):
        return sorted(safe(" | ".join(v["quote"] for v in e.get("evidence", []))) for e in self.edges)


class Checks:
    def __init__(self, kg):
        self.kg, self.passed, self.failed = kg, 0, 0

    def expect(self, what, found, wanted):
        good = found == wanted
        self.passed, self.failed = self.passed + good, self.failed + (not good)
        print(("ok     " if good else "FAILED ") + what)
        if not good:
            if isinstance(found, list) and isinstance(wanted, list):
                found = [x for x in found if x not in wanted][:3]
                wanted = [x for x in wanted if x not in found][:3]
            print(f"       found {found!r:.300}\n       wanted {wanted!r:.300}")

    def run(self, *arguments):
        return subprocess.run([self.kg, *map(str, arguments)], check=True, capture_output=True, text=True)

    def graph(self, name, source, folder):
        """Writes and checks every format of a JSON Lines graph."""
        files = {}
        for ending in ("jsonl", "graphml", "gexf", "dot", "jsonld", "ttl", "nq", "csv"):
            files[ending] = folder / f"{name}.{ending}"
            self.run("convert", source, "--output", files[ending])
        wanted = Expected(files["jsonl"])
        for reader in (self.networkx, self.igraph, self.tulip, self.gexf, self.graphviz, self.rdf, self.csv,
                       self.neo4j, self.gephi_dot, self.xmllint, self.again, self.validate):
            try:
                reader(name, files, wanted)
            except Exception as error:  # a reader that gives up is a failed check, not the end
                self.expect(f"{name}: {reader.__name__} raised {error!r:.300}", False, True)

    def networkx(self, name, files, wanted):
        graph = networkx.read_graphml(files["graphml"], force_multigraph=True)
        self.expect(f"{name}: networkx labels", sorted(d["label"] for _, d in graph.nodes(data=True)), wanted.labels())
        self.expect(f"{name}: networkx kinds", sorted(d["type"] for _, d in graph.nodes(data=True)), wanted.kinds())
        label = networkx.get_node_attributes(graph, "label")
        edges = list(graph.edges(data=True))
        self.expect(f"{name}: networkx edges", sorted((label[a], d["relation"], label[b]) for a, b, d in edges),
                    wanted.triples())
        self.expect(f"{name}: networkx weights", sorted(d["weight"] for *_, d in edges), wanted.weights())
        self.expect(f"{name}: networkx evidence", sorted(d.get("evidence", "") for *_, d in edges), wanted.quotes())

    def igraph(self, name, files, wanted):
        graph = igraph.Graph.Read_GraphML(str(files["graphml"]))
        self.expect(f"{name}: igraph labels", sorted(graph.vs["label"]) if graph.vcount() else [], wanted.labels())
        if graph.ecount():
            self.expect(f"{name}: igraph edges", sorted(
                (graph.vs[e.source]["label"], e["relation"], graph.vs[e.target]["label"]) for e in graph.es),
                wanted.triples())
            self.expect(f"{name}: igraph weights", sorted(graph.es["weight"]), wanted.weights())
        self.expect(f"{name}: igraph direction", graph.is_directed(), True)

    def tulip(self, name, files, wanted):
        parameters = tlp.getDefaultPluginParameters("GraphML")
        parameters["file::filename"] = str(files["graphml"])
        graph = tlp.importGraph("GraphML", parameters)
        self.expect(f"{name}: tulip counts", (graph.numberOfNodes(), graph.numberOfEdges()),
                    (len(wanted.nodes), len(wanted.edges)))
        # Tulip trims white space and keeps only what follows a line break or the end of a CDATA section.
        whole = [t for t in wanted.labels() if t and t == t.strip() and "\n" not in t and "]]>" not in t]
        labels = graph.getStringProperty("label")
        found = [labels[n] for n in graph.getNodes()]
        self.expect(f"{name}: tulip labels", [t for t in whole if t not in found], [])

    def gexf(self, name, files, wanted):
        import xml.etree.ElementTree as tree
        root = tree.parse(files["gexf"]).getroot()
        space = "{http://gexf.net/1.3}"
        nodes = {n.get("id"): n.get("label") for n in root.iter(space + "node")}
        def same(text):
            return re.sub(r"[\t\n\r]", " ", text)
        self.expect(f"{name}: gexf labels", sorted(same(t) for t in nodes.values()),
                    sorted(same(t) for t in wanted.labels()))
        edges = sorted((same(nodes[e.get("source")]), e.get("kind"), same(nodes[e.get("target")]))
                       for e in root.iter(space + "edge"))
        self.expect(f"{name}: gexf edges", edges, sorted((same(a), r, same(b)) for a, r, b in wanted.triples()))

    def graphviz(self, name, files, wanted):
        for program in ("dot", "sfdp"):
            done = subprocess.run([program, "-Tsvg", files["dot"]], capture_output=True, text=True)
            self.expect(f"{name}: {program} draws it", (done.returncode, "syntax error" in done.stderr), (0, False))
            if program == "dot":
                lint = subprocess.run(["xmllint", "--noout", "--huge", "-"], input=done.stdout, text=True,
                                      capture_output=True)
                self.expect(f"{name}: its svg is well-formed {lint.stderr:.100}", lint.returncode, 0)
        script = r'E { printf("%s\t%s\t%s\n", $.tail.name, $.relation, $.head.name); }'
        done = subprocess.run(["gvpr", script, files["dot"]], capture_output=True, text=True, check=True)
        found = sorted(line.replace("\\\\", "\\") for line in done.stdout.splitlines())
        relations = sorted(f"{e['source']}\t{safe(e['relation'])}\t{e['target']}" for e in wanted.edges)
        self.expect(f"{name}: gvpr edges", found, relations)

    def rdf(self, name, files, wanted):
        graphs = {
            "turtle": rdflib.Graph().parse(files["ttl"], format="turtle"),
            "n-quads": rdflib.Dataset().parse(files["nq"], format="nquads"),
            "json-ld": rdflib.Graph().parse(files["jsonld"], format="json-ld"),
        }
        for format, graph in graphs.items():
            statements = set(graph.subjects(RDF.type, RDF.Statement))
            self.expect(f"{name}: rdflib {format} statements", len(statements), len(wanted.edges))
            def text(subject, predicate):
                return str(next(iter(graph.objects(subject, predicate))))
            found = sorted((text(next(iter(graph.objects(s, RDF.subject))), RDFS.label), text(s, KG.relation),
                            text(next(iter(graph.objects(s, RDF.object))), RDFS.label)) for s in statements)
            self.expect(f"{name}: rdflib {format} edges", found, wanted.triples())
            self.expect(f"{name}: rdflib {format} weights",
                        sorted(float(text(s, KG.weight)) for s in statements), wanted.weights())
            plain = {(s, p, o) for s, p, o in ((next(iter(graph.objects(x, RDF.subject))),
                     next(iter(graph.objects(x, RDF.predicate))), next(iter(graph.objects(x, RDF.object))))
                     for x in statements if text(x, KG.polarity) == "affirmed")}
            self.expect(f"{name}: rdflib {format} plain triples", all(
                next(iter(graph.triples(t)), None) for t in plain), True)
        def quads(path, format):
            return {str(q.triple) for q in pyoxigraph.parse(path=str(path), format=format)}
        turtle = quads(files["ttl"], pyoxigraph.RdfFormat.TURTLE)
        self.expect(f"{name}: pyoxigraph n-quads = turtle",
                    quads(files["nq"], pyoxigraph.RdfFormat.N_QUADS) == turtle, True)
        self.expect(f"{name}: pyoxigraph json-ld = turtle",
                    quads(files["jsonld"], pyoxigraph.RdfFormat.JSON_LD) == turtle, True)
        expanded = pyld.jsonld.to_rdf(json.loads(files["jsonld"].read_text(encoding="utf-8")))
        # rdflib and pyld read the same number of different triples.
        self.expect(f"{name}: pyld triples", len(expanded.get("@default", [])), len(turtle))

    def csv(self, name, files, wanted):
        stem = str(files["csv"])[:-4]
        with open(stem + ".nodes.csv", newline="", encoding="utf-8") as file:
            nodes = list(csv.DictReader(file))
        def unguarded(text):
            return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text
        labels = {n["Id"]: unguarded(n["Label"]) for n in nodes}
        self.expect(f"{name}: csv labels", sorted(labels.values()), wanted.labels())
        with open(stem + ".edges.csv", newline="", encoding="utf-8") as file:
            edges = list(csv.DictReader(file))
        self.expect(f"{name}: csv edges", sorted((labels[e["Source"]], unguarded(e["Label"]), labels[e["Target"]])
                                                 for e in edges), wanted.triples())

    def xmllint(self, name, files, wanted):
        for profile in ("gephi", "yed"):
            path = files["graphml"].with_suffix(f".{profile}.graphml")
            self.run("convert", files["jsonl"], "--profile", profile, "--output", path)
        for schema, path in (("graphml", files["graphml"]), ("gexf", files["gexf"]),
                             ("graphml-gephi", files["graphml"].with_suffix(".gephi.graphml")),
                             ("graphml-yed", files["graphml"].with_suffix(".yed.graphml"))):
            done = subprocess.run(["xmllint", "--noout", "--huge", "--nonet", "--schema",
                                   ROOT / "Schemas" / f"{schema}.xsd", path], capture_output=True, text=True)
            self.expect(f"{name}: xmllint with {schema}.xsd {done.stderr[-200:] if done.returncode else ''}",
                        done.returncode, 0)

    def gephi_dot(self, name, files, wanted):
        path = files["dot"].with_suffix(".gephi.dot")
        self.run("convert", files["jsonl"], "--profile", "gephi", "--output", path)
        text = path.read_text(encoding="utf-8")
        # Gephi's reader skips the rest of the file at a default statement.
        self.expect(f"{name}: gephi's dot has no default statements",
                    re.search(r"^ *(node|edge|graph) *\[", text, re.MULTILINE), None)
        script = 'BEG_G { printf("%d %d", nNodes($G), nEdges($G)); }'
        done = subprocess.run(["gvpr", script, path], capture_output=True, text=True)
        self.expect(f"{name}: gephi's dot counts", done.stdout, f"{len(wanted.nodes)} {len(wanted.edges)}")

    def neo4j(self, name, files, wanted):
        self.run("convert", files["jsonl"], "--profile", "neo4j", "--output", files["csv"].with_name(name + "-neo4j.csv"))
        tables = []
        for table in ("nodes", "edges"):
            with open(files["csv"].with_name(f"{name}-neo4j.{table}.csv"), newline="", encoding="utf-8") as file:
                tables.append(list(csv.DictReader(file)))
        nodes, edges = tables
        ids = {n[":ID"] for n in nodes}
        self.expect(f"{name}: neo4j kinds", sorted(n[":LABEL"] for n in nodes), wanted.kinds())
        self.expect(f"{name}: neo4j edges", [e[":TYPE"] for e in edges], [safe(e["relation"]) for e in wanted.edges])
        self.expect(f"{name}: neo4j ends", {e[end] for e in edges for end in (":START_ID", ":END_ID")} <= ids, True)

    def again(self, name, files, wanted):
        """The lossless form comes back byte for byte."""
        path = files["jsonl"].with_suffix(".again.jsonl")
        self.run("convert", files["jsonl"], "--output", path)
        self.expect(f"{name}: JSON Lines again", path.read_bytes() == files["jsonl"].read_bytes(), True)

    def validate(self, name, files, wanted):
        for ending in ("graphml", "gexf", "jsonld", "jsonl"):
            done = subprocess.run([self.kg, "validate", files[ending]], capture_output=True, text=True)
            self.expect(f"{name}: kg validate {ending} {done.stderr:.200}", done.returncode, 0)


def main():
    checks = Checks(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        hostile = folder / "hostile-in.jsonl"
        hostile.write_text("\n".join(json.dumps(line) for line in hostile_lines()) + "\n", encoding="utf-8")
        empty = folder / "empty-in.jsonl"
        empty.write_text('{"type":"graph","format":"kg","version":1}\n', encoding="utf-8")
        seed = folder / "seed-in.jsonl"
        checks.run("export", ROOT / "seeds" / "gaza-talks.txt", "--output", seed)
        for name, source in (("seed", seed), ("hostile", hostile), ("empty", empty)):
            checks.graph(name, source, folder)
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


main()
