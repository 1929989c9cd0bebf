"use strict";
(() => {
  const data = JSON.parse(document.getElementById("graph").textContent);
  const { nodes, edges, documents } = data;
  const named = (list) => Object.fromEntries(list.map((item) => [item.name, item]));
  const kinds = named(data.kinds), relations = named(data.relations);
  const SVG = "http://www.w3.org/2000/svg";
  const byId = (id) => document.getElementById(id);
  const stage = byId("stage"), panel = byId("panel"), found = byId("found");

  // Every text goes in as a text node: nothing from the graph is ever read as markup.
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") made.addEventListener("click", value);
      else made.setAttribute(key, value);
    }
    made.append(...children);
    return made;
  }
  function shape(name, attributes = {}, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }
  const relationLabel = (edge) => relations[edge.relation].label;
  const title = (number) => documents[number].title || documents[number].id;

  // Drawing

  const world = shape("g"), lines = shape("g"), boxes = shape("g");
  const markers = shape("defs");
  Object.values(relations).forEach((relation, number) => {
    relation.marker = `arrow${number}`;
    markers.append(shape("marker", {
      id: relation.marker, viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 8, markerHeight: 8,
      markerUnits: "userSpaceOnUse", orient: "auto",
    }, shape("path", { d: "M0 0L8 4L0 8z", fill: relation.colour })));
  });
  world.append(lines, boxes);
  stage.append(markers, world);

  function outline(node) {
    const { width: w, height: h } = node;
    switch (kinds[node.kind].shape) {
      case "ellipse": return shape("rect", { x: -w / 2, y: -h / 2, width: w, height: h, rx: h / 2 });
      case "house": {
        const roof = Math.min(9, h / 3);
        return shape("path", {
          d: `M${-w / 2} ${h / 2}V${-h / 2 + roof}L0 ${-h / 2 - roof / 2}L${w / 2} ${-h / 2 + roof}V${h / 2}z`,
        });
      }
      case "note": return shape("path", {
        d: `M${-w / 2} ${-h / 2}H${w / 2 - 8}L${w / 2} ${-h / 2 + 8}V${h / 2}H${-w / 2}z`,
      });
      default: return shape("rect", { x: -w / 2, y: -h / 2, width: w, height: h, rx: 4 });
    }
  }

  nodes.forEach((node, number) => {
    node.edges = [];
    const box = outline(node);
    box.setAttribute("class", "shape");
    box.setAttribute("fill", kinds[node.kind].colour);
    const text = shape("text");
    node.lines.forEach((line, row) => text.append(shape("tspan", {
      x: 0, y: (row - (node.lines.length - 1) / 2) * 14 + 4,
    }, document.createTextNode(line))));
    node.drawn = shape("g", {
      class: "node", tabindex: 0, role: "button", "data-node": number,
      transform: `translate(${node.x} ${node.y})`,
    }, box, text);
    boxes.append(node.drawn);
  });

  // Where the ray from a box's centre through a point leaves the box.
  function border(node, x, y) {
    const dx = x - node.x, dy = y - node.y;
    const scale = Math.min(
      (node.width / 2 + 2) / Math.max(Math.abs(dx), 1e-6),
      (node.height / 2 + 2) / Math.max(Math.abs(dy), 1e-6));
    return [node.x + dx * scale, node.y + dy * scale];
  }

  const between = new Map();
  edges.forEach((edge, number) => {
    nodes[edge.source].edges.push(number);
    if (edge.target !== edge.source) nodes[edge.target].edges.push(number);
    const pair = [Math.min(edge.source, edge.target), Math.max(edge.source, edge.target)].join();
    if (!between.has(pair)) between.set(pair, []);
    between.get(pair).push(edge);
  });
  for (const parallel of between.values()) {
    parallel.forEach((edge, place) => {
      edge.bend = (place - (parallel.length - 1) / 2) * 26 * (edge.source < edge.target ? 1 : -1);
      edge.place = place;
    });
  }
  function route(edge) {
    const a = nodes[edge.source], b = nodes[edge.target];
    if (a === b) {
      const size = 24 + 14 * edge.place, right = a.x + a.width / 2;
      return {
        d: `M${right} ${a.y - 5}C${right + size} ${a.y - size} ${right + size} ${a.y + size} ${right} ${a.y + 5}`,
        x: right + size * .75, y: a.y,
      };
    }
    const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
    const mx = (a.x + b.x) / 2 - dy / length * edge.bend * 2;
    const my = (a.y + b.y) / 2 + dx / length * edge.bend * 2;
    const [x1, y1] = border(a, mx, my), [x2, y2] = border(b, mx, my);
    return {
      d: `M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}`,
      x: x1 / 4 + mx / 2 + x2 / 4, y: y1 / 4 + my / 2 + y2 / 4,
    };
  }
  edges.forEach((edge, number) => {
    const relation = relations[edge.relation], { d, x, y } = route(edge);
    const line = shape("path", {
      class: "line", d, stroke: relation.colour, "stroke-width": Math.min(1 + Math.log2(edge.weight), 5),
    });
    if (!relation.symmetric) line.setAttribute("marker-end", `url(#${relation.marker})`);
    const label = shape("text", { x, y: y - 3 }, document.createTextNode(relationLabel(edge)));
    edge.drawn = shape("g", { class: `edge ${edge.modality}`, "data-edge": number },
      shape("path", { class: "reach", d }), line, label);
    if (edge.polarity === "negated") {
      edge.drawn.append(shape("path", {
        class: "cross", d: `M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}`,
      }));
    }
    lines.append(edge.drawn);
  });

  // Pan and zoom

  const view = { x: 0, y: 0, scale: 1 };
  function place() {
    world.setAttribute("transform", `translate(${view.x} ${view.y}) scale(${view.scale})`);
    stage.classList.toggle("far", view.scale < .45);
  }
  function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
    const scale = Math.min(Math.max(view.scale * factor, .02), 8), real = scale / view.scale;
    view.x = x - (x - view.x) * real;
    view.y = y - (y - view.y) * real;
    view.scale = scale;
    place();
  }
  function fit() {
    const shown = nodes.filter((node) => !node.hidden);
    if (!shown.length) return;
    const left = Math.min(...shown.map((n) => n.x - n.width / 2)) - 20;
    const right = Math.max(...shown.map((n) => n.x + n.width / 2)) + 20;
    const top = Math.min(...shown.map((n) => n.y - n.height / 2)) - 20;
    const bottom = Math.max(...shown.map((n) => n.y + n.height / 2)) + 20;
    view.scale = Math.min(stage.clientWidth / (right - left), stage.clientHeight / (bottom - top), 1.5);
    view.x = (stage.clientWidth - (left + right) * view.scale) / 2;
    view.y = (stage.clientHeight - (top + bottom) * view.scale) / 2;
    place();
  }
  function centre(x, y) {
    view.x = stage.clientWidth / 2 - x * view.scale;
    view.y = stage.clientHeight / 2 - y * view.scale;
    place();
  }
  // Moves the picture when what was chosen lies outside it or under the panel.
  function keepInView(...chosen) {
    const margin = 30;
    const isOut = ({ x, y }) => {
      const left = view.x + x * view.scale, top = view.y + y * view.scale;
      return left < margin || top < margin
        || left > stage.clientWidth - margin || top > stage.clientHeight - margin;
    };
    if (!chosen.some(isOut)) return;
    centre(chosen.reduce((sum, n) => sum + n.x, 0) / chosen.length,
      chosen.reduce((sum, n) => sum + n.y, 0) / chosen.length);
  }
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = stage.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 400), event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  let drag = null;
  stage.addEventListener("pointerdown", (event) => {
    drag = { x: event.clientX, y: event.clientY, moved: false, target: event.target };
  });
  window.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) < 4) return;
    drag.moved = true;
    stage.classList.add("dragging");
    view.x += dx;
    view.y += dy;
    drag.x = event.clientX;
    drag.y = event.clientY;
    place();
  });
  window.addEventListener("pointerup", () => {
    if (drag && !drag.moved) {
      const hit = drag.target.closest?.("[data-node],[data-edge]");
      if (hit?.dataset.node) showNode(Number(hit.dataset.node));
      else if (hit?.dataset.edge) showEdge(Number(hit.dataset.edge));
      else close();
    }
    drag = null;
    stage.classList.remove("dragging");
  });

  // Filters

  const allowed = { kind: new Set(), relation: new Set(), modality: new Set(), document: new Set() };
  function checkboxes(title, name, values) {
    if (!values.length) return;
    const set = element("fieldset", {}, element("legend", {}, title));
    for (const { value, label, count, colour } of values) {
      allowed[name].add(value);
      const input = element("input", { type: "checkbox", "data-filter": name });
      input.checked = true;
      input.addEventListener("change", () => {
        allowed[name][input.checked ? "add" : "delete"](value);
        filter();
      });
      const line = element("label", {}, input);
      if (colour) {
        const swatch = shape("svg", { class: "swatch", "aria-hidden": "true" },
          shape("rect", { width: 20, height: 20, fill: colour }));
        line.append(swatch);
      }
      line.append(element("span", {}, label), element("span", { class: "n" }, String(count)));
      set.append(line);
    }
    byId("choices").append(set);
  }
  function tally(values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    return counts;
  }
  const kindCounts = tally(nodes.map((n) => n.kind));
  checkboxes("Kinds", "kind", Object.keys(kinds).filter((k) => kindCounts.has(k)).map((k) => (
    { value: k, label: kinds[k].label, count: kindCounts.get(k), colour: kinds[k].colour })));
  const relationCounts = tally(edges.map((e) => e.relation));
  checkboxes("Relations", "relation", Object.keys(relations).filter((r) => relationCounts.has(r)).map((r) => (
    { value: r, label: relations[r].label, count: relationCounts.get(r), colour: relations[r].colour })));
  const modalityCounts = tally(edges.map((e) => e.modality));
  checkboxes("How it is meant", "modality", ["asserted", "planned", "possible", "called-for"]
    .filter((m) => modalityCounts.has(m))
    .map((m) => ({ value: m, label: m, count: modalityCounts.get(m) })));
  const least = byId("confidence");
  least.addEventListener("input", filter);
  if (documents.length > 1) {
    const counts = tally(edges.flatMap((e) => [...new Set(e.evidence.map((v) => v.document))]));
    checkboxes("Documents", "document", documents.map((d, number) => (
      { value: number, label: d.title || d.id, count: counts.get(number) || 0 })));
  }

  function filter() {
    const minimum = Number(least.value) / 100;
    byId("least").textContent = minimum.toFixed(2);
    for (const node of nodes) {
      node.hidden = !allowed.kind.has(node.kind);
      node.degree = 0;
    }
    let shown = 0;
    for (const edge of edges) {
      const source = nodes[edge.source], target = nodes[edge.target];
      edge.hidden = source.hidden || target.hidden || !allowed.relation.has(edge.relation)
        || !allowed.modality.has(edge.modality) || edge.confidence < minimum
        || (documents.length > 1 && edge.evidence.length > 0
          && !edge.evidence.some((v) => allowed.document.has(v.document)));
      edge.drawn.classList.toggle("hidden", edge.hidden);
      if (edge.hidden) continue;
      shown += 1;
      source.degree += 1;
      target.degree += 1;
    }
    let left = 0;
    for (const node of nodes) {
      // A node that only hidden statements joined goes with them; one that never had any stays.
      if (node.edges.length && !node.degree) node.hidden = true;
      node.drawn.classList.toggle("hidden", node.hidden);
      node.drawn.setAttribute("aria-label",
        `${kinds[node.kind].label}: ${node.label}, ${node.degree} statements`);
      if (!node.hidden) left += 1;
    }
    byId("count").textContent =
      `${left} of ${nodes.length} nodes, ${shown} of ${edges.length} statements`;
  }

  // Search

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  nodes.forEach((node) => { node.search = plain([node.label, ...node.aliases].join("\n")); });
  byId("search").addEventListener("input", (event) => {
    found.replaceChildren();
    const wanted = plain(event.target.value.trim());
    if (!wanted) return;
    const hits = nodes.map((node, number) => [node, number])
      .filter(([node]) => node.search.includes(wanted)).slice(0, 50);
    for (const [node, number] of hits) {
      found.append(element("li", {}, element("button", {
        type: "button", onclick: () => showNode(number),
      }, `${node.label} (${kinds[node.kind].label})`)));
    }
    if (!hits.length) found.append(element("li", {}, "Nothing found"));
  });

  // The panel

  function highlight(text, marks) {
    const names = marks.flatMap(([node, role]) =>
      [node.label, ...node.aliases].map((name) => [name, role])).filter(([name]) => name.length > 1)
      .sort((a, b) => b[0].length - a[0].length);
    const pieces = [];
    let from = 0;
    for (let at = 0; at < text.length;) {
      const hit = names.find(([name]) => text.startsWith(name, at)
        && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
        && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)));
      if (!hit) { at += 1; continue; }
      pieces.push(text.slice(from, at), element("mark", { class: hit[1] }, hit[0]));
      at += hit[0].length;
      from = at;
    }
    pieces.push(text.slice(from));
    return pieces;
  }
  function article(number) {
    const { url, date } = documents[number];
    const line = element("p", { class: "meta" });
    if (/^https?:\/\//i.test(url || "")) {
      line.append(element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title(number)));
    } else {
      line.append(title(number));
    }
    if (date) line.append(`, ${date}`);
    return line;
  }
  function open(...content) {
    panel.replaceChildren(element("button", {
      class: "close", type: "button", "aria-label": "Close", onclick: close,
    }, "×"), ...content);
    panel.hidden = false;
    panel.scrollTop = 0;
  }
  function close() {
    panel.hidden = true;
    choose([], null);
  }
  function choose(near, chosen) {
    const keep = new Set(near);
    for (const { drawn } of [...nodes, ...edges]) {
      drawn.classList.toggle("dim", keep.size > 0 && !keep.has(drawn));
      drawn.classList.toggle("chosen", drawn === chosen);
    }
  }
  function sentence(edge) {
    const not = edge.polarity === "negated" ? "not: " : "";
    return `${nodes[edge.source].label} — ${not}${relationLabel(edge)} → ${nodes[edge.target].label}`;
  }
  function showNode(number) {
    const node = nodes[number];
    const near = node.edges.map((n) => edges[n]);
    choose([node.drawn, ...near.flatMap((e) =>
      [e.drawn, nodes[e.source].drawn, nodes[e.target].drawn])], node.drawn);
    const content = [
      element("h2", {}, node.label),
      element("p", { class: "kind" }, [kinds[node.kind].label, node.subtype].filter(Boolean).join(", "),
        `, ${node.mentions} mentions`),
    ];
    if (node.roles.length) content.push(element("p", {}, node.roles.join("; ")));
    const others = node.aliases.filter((alias) => alias !== node.label);
    if (others.length) content.push(element("p", {}, `Also: ${others.join(", ")}`));
    content.push(element("h3", {}, `${node.edges.length} statements`));
    for (const n of node.edges) {
      content.push(element("button", {
        class: "statement", type: "button", onclick: () => showEdge(n),
      }, sentence(edges[n])));
    }
    open(...content);
    keepInView(node);
  }
  function showEdge(number) {
    const edge = edges[number], source = nodes[edge.source], target = nodes[edge.target];
    choose([edge.drawn, source.drawn, target.drawn], edge.drawn);
    const facts = element("p", {});
    for (const fact of [
      edge.polarity, edge.modality, edge.former ? "former" : "", `confidence ${edge.confidence.toFixed(2)}`,
    ].filter(Boolean)) facts.append(element("span", { class: "badge" }, fact));
    const content = [
      element("h2", {}, relationLabel(edge)),
      element("p", {},
        element("button", { type: "button", onclick: () => showNode(edge.source) }, source.label),
        " → ",
        element("button", { type: "button", onclick: () => showNode(edge.target) }, target.label)),
      facts,
    ];
    const told = element("ul");
    for (const [name, value] of [
      ["Said by", edge.attribution == null ? "" : nodes[edge.attribution].label],
      ["Asked of", edge.addressee == null ? "" : nodes[edge.addressee].label],
      ["About", edge.topic], ["Role", edge.role], ["When", edge.time],
    ]) if (value) told.append(element("li", {}, `${name}: ${value}`));
    if (told.childElementCount) content.push(told);
    content.push(element("h3", {}, `Evidence (${edge.evidence.length})`));
    for (const piece of edge.evidence) {
      content.push(
        element("blockquote", {}, ...highlight(piece.quote, [[source, "source"], [target, "target"]])),
        article(piece.document),
        element("p", { class: "meta" },
          `sentence ${piece.sentence + 1}, characters ${piece.start}–${piece.end}`));
    }
    open(...content);
    keepInView(source, target);
  }

  // Keys and buttons

  stage.addEventListener("keydown", (event) => {
    const node = event.target.dataset?.node;
    if (node && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      showNode(Number(node));
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); return; }
    if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const step = 60;
    const keys = {
      "/": () => byId("search").focus(), "+": () => zoom(1.25), "=": () => zoom(1.25),
      "-": () => zoom(.8), "0": fit,
      ArrowLeft: () => { view.x += step; place(); }, ArrowRight: () => { view.x -= step; place(); },
      ArrowUp: () => { view.y += step; place(); }, ArrowDown: () => { view.y -= step; place(); },
    };
    if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  byId("in").addEventListener("click", () => zoom(1.25));
  byId("out").addEventListener("click", () => zoom(.8));
  byId("fit").addEventListener("click", fit);
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  window.addEventListener("resize", place);
  filter();
  fit();
})();
