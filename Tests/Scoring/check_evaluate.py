#!/usr/bin/env python3
"""Compares `kg evaluate` with the project's scorer, on graphs good and bad.

    check_evaluate.py KG SHARED

The graphs of some annotated articles, as KG makes them, and the annotation itself as a graph are
damaged in ways that happen: edges turned round, nodes dropped, named twice or of the wrong kind,
relations exchanged, qualifiers marked, labels cut, evidence lost. Every count of both must agree.
"""
import importlib.util
import json
import random
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

KG, SHARED = sys.argv[1], Path(sys.argv[2])
ARTICLES = 8


def module(name):
    spec = importlib.util.spec_from_file_location(name, SHARED / "tools" / f"{name}.py")
    found = importlib.util.module_from_spec(spec)
    sys.modules[name] = found
    spec.loader.exec_module(found)
    return found


score = module("score")
NS = "{http://graphml.graphdrawing.org/xmlns}"
ET.register_namespace("", NS[1:-1])


def annotated(gold, path):
    """The annotation as a graph, with what is arguable as well."""
    root = ET.Element(NS + "graphml")
    for owner, names in (("node", ("label", "type", "aliases")),
                         ("edge", ("relation", "polarity", "modality", "evidence"))):
        for name in names:
            ET.SubElement(root, NS + "key", {
                "id": owner + name, "for": owner, "attr.name": name, "attr.type": "string"})
    graph = ET.SubElement(root, NS + "graph", {"edgedefault": "directed"})
    for entity in gold["entities"] + gold.get("issues", []):
        node = ET.SubElement(graph, NS + "node", {"id": entity["id"]})
        for name, value in (("label", entity["name"]), ("type", entity.get("type", "Issue")),
                            ("aliases", json.dumps(entity.get("aliases", [])))):
            ET.SubElement(node, NS + "data", {"key": "node" + name}).text = value
    for relation in gold["relations"]:
        edge = ET.SubElement(
            graph, NS + "edge", {"source": relation["source"], "target": relation["target"]})
        for name in ("relation", "polarity", "modality"):
            ET.SubElement(edge, NS + "data", {"key": "edge" + name}).text = relation[name]
        ET.SubElement(edge, NS + "data", {"key": "edgeevidence"}).text = relation["evidence"]
    ET.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


class Damage:
    """One graph and the ways to spoil it."""

    def __init__(self, path, rng):
        self.rng, self.path = rng, path
        self.tree = ET.parse(path)
        self.graph = self.tree.getroot().find(NS + "graph")
        self.keys = {(k.get("for"), k.get("attr.name")): k.get("id")
                     for k in self.tree.getroot().iter(NS + "key")}

    def some(self, tag, share=0.3):
        return [e for e in list(self.graph.iter(NS + tag)) if self.rng.random() < share]

    def data(self, element, name):
        owner = element.tag.removeprefix(NS)
        key = self.keys.get((owner, name)) or self.keys.get(("all", name))
        for child in element:
            if child.get("key") == key:
                return child
        return ET.SubElement(element, NS + "data", {"key": key})

    def turned(self):
        for edge in self.some("edge"):
            source, target = edge.get("source"), edge.get("target")
            edge.set("source", target), edge.set("target", source)

    def dropped(self):
        gone = {n.get("id") for n in self.some("node", 0.2)}
        for element in list(self.graph):
            if {element.get("id"), element.get("source"), element.get("target")} & gone:
                self.graph.remove(element)

    def missing(self):
        for edge in self.some("edge"):
            self.graph.remove(edge)

    def doubled(self):
        for node in self.some("node", 0.2):
            again = ET.fromstring(ET.tostring(node))
            again.set("id", node.get("id") + "again")
            self.graph.insert(list(self.graph).index(node), again)
        for edge in self.some("edge", 0.2):
            again = ET.fromstring(ET.tostring(edge))
            if edge.get("id"):
                again.set("id", edge.get("id") + "again")
            self.graph.append(again)

    def exchanged(self):
        for edge in self.some("edge"):
            self.data(edge, "relation").text = self.rng.choice(score.RELATIONS + ("sanctions",))

    def marked(self):
        for edge in self.some("edge", 0.6):
            self.data(edge, "polarity").text = self.rng.choice(["affirmed", "negated"])
            self.data(edge, "modality").text = self.rng.choice(
                ["asserted", "planned", "possible", "called-for"])

    def renamed(self):
        for node in self.some("node"):
            label = self.data(node, "label")
            words = label.text.split()
            label.text = self.rng.choice([
                label.text.upper(), "the " + label.text, label.text + "’s", words[0], words[-1],
                " ".join(reversed(words)), label.text.replace("a", "á"), "Straße " + label.text,
                label.text.replace(" ", "-"), label.text + " №①²"])

    def recast(self):
        for node in self.some("node"):
            self.data(node, "type").text = self.rng.choice(score.KINDS + ("Issue",))

    def unproved(self):
        for edge in self.some("edge", 0.5):
            evidence = self.data(edge, "evidence")
            words = evidence.text.split()
            start = self.rng.randrange(len(words))
            evidence.text = " ".join(words[start : start + self.rng.choice([2, 4, 9, 99])])

    def all(self):
        for name in KINDS[1:-1]:
            getattr(self, name)()

    def save(self):
        # nodes before edges, as GraphML readers expect
        parts = sorted(self.graph, key=lambda e: e.tag == NS + "edge")
        for part in parts:
            self.graph.remove(part)
        self.graph.extend(parts)
        self.tree.write(self.path, encoding="utf-8", xml_declaration=True)


KINDS = ("whole", "turned", "dropped", "missing", "doubled", "exchanged", "marked", "renamed",
         "recast", "unproved", "all")
NAMES = {"gold": "gold", "right": "tp", "wrong": "fp", "missed": "fn", "doubles": "dup",
         "ignored": "ignored", "precision": "precision", "recall": "recall", "f1": "f1"}


def differences(ours, theirs):
    """Figures of the program that are not the scorer's."""
    def compare(part, mine, yours):
        for name, other in NAMES.items():
            if abs(mine[name] - yours[other]) > (0 if isinstance(yours[other], int) else 6e-5):
                yield f"{part} {name}: {mine[name]}, scorer {yours[other]}"
    for kind, counts in theirs["nodes"].items():
        yield from compare(f"nodes {kind}", ours["nodes"][kind], counts)
    for ours_name, their_name in (("relations", "relations"), ("lenient", "relations_lenient")):
        parts = dict(theirs[their_name], **theirs[their_name]["per_relation"])
        del parts["per_relation"]
        for relation, counts in parts.items():
            yield from compare(f"{ours_name} {relation}", ours[ours_name][relation], counts)
    for name, share in theirs["qualifiers"].items():
        mine = ours[name]
        right = round((share["accuracy"] or 0) * share["edges"])
        marked = round((share["accuracy_marked"] or 0) * share["marked"])
        if (mine["right"], mine["seen"], mine["markedRight"], mine["marked"]) != (
                right, share["edges"], marked, share["marked"]):
            yield f"{name}: {mine}, scorer {share}"


def main():
    passed = failed = 0
    paths = sorted((SHARED / "gold").glob("*.json"))
    step = max(1, len(paths) // ARTICLES)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        gold, made = folder / "gold", folder / "made"
        gold.mkdir(), made.mkdir()
        for path in paths[::step]:
            article = json.loads(path.read_text(encoding="utf-8"))
            (gold / path.name).write_text(json.dumps(article), encoding="utf-8")
            (made / f"{article['id']}.txt").write_text(article["text"], encoding="utf-8")
            subprocess.run([KG, "export", made / f"{article['id']}.txt",
                            "-o", made / f"{article['id']}.graphml"], check=True)
        for base in ("made", "annotated"):
            for kind in KINDS:
                rng = random.Random(f"{base} {kind}")
                damaged = folder / f"{base}-{kind}"
                damaged.mkdir()
                for path in sorted(gold.glob("*.json")):
                    article = json.loads(path.read_text(encoding="utf-8"))
                    file = damaged / f"{article['id']}.graphml"
                    if base == "made":
                        file.write_bytes((made / file.name).read_bytes())
                    else:
                        annotated(article, file)
                    damage = Damage(file, rng)
                    if kind != "whole":
                        getattr(damage, kind)()
                    damage.save()
                total, _, _ = score.score_files(gold, damaged)
                result = subprocess.run([KG, "evaluate", gold, "--graphs", damaged, "--json"],
                                        check=True, capture_output=True, text=True)
                found = list(differences(json.loads(result.stdout), total.dict()))
                if base == "annotated" and kind == "whole" and total.dict()["nodes"]["all"]["f1"] < 1:
                    found.append("the annotation itself must score 1")
                for line in found:
                    print(f"{base} {kind}: {line}")
                failed += bool(found)
                passed += not found
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
