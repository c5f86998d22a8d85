// The picture on its canvas: zones are drawn with a finger or a mouse, or added and moved with keys. What one sees is what is sent.
import { chance, cover, inside } from "./picture-zones.js";

const smallest = 4;
const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const counted = count => count === 0 ? "Aucune zone." : count === 1 ? "1 zone." : `${count} zones.`;

export class Stage {
  constructor(canvas, picture, say, on) {
    this.canvas = canvas;
    this.source = picture;
    this.say = say;
    this.kind = "plain";
    this.zones = [];
    this.chosen = null;
    canvas.width = picture.width;
    canvas.height = picture.height;
    this.step = Math.max(canvas.width, canvas.height) / 50;
    on(canvas, "pointerdown", event => this.#begin(event));
    on(canvas, "pointermove", event => this.#stretch(event));
    on(canvas, "pointerup", () => this.#end());
    on(canvas, "pointercancel", () => { this.drawn = null; this.#draw(); });
    on(canvas, "keydown", event => this.#key(event));
    on(canvas, "blur", () => this.#choose(null));
    this.#draw();
  }

  get isMasked() { return this.zones.length > 0; }

  // The picture with its zones, and no outline.
  pixels() {
    const canvas = document.createElement("canvas");
    canvas.width = this.source.width;
    canvas.height = this.source.height;
    const brush = canvas.getContext("2d");
    brush.drawImage(this.source, 0, 0);
    for (const zone of this.zones) cover(brush, this.source, zone);
    return canvas;
  }

  add() {
    const { width, height } = this.source;
    const zone = this.#zone(width * 0.35, height * 0.44, width * 0.3, height * 0.12);
    this.zones.push(zone);
    this.#choose(zone);
    this.canvas.focus();
    this.say("Zone ajoutée au milieu. Flèches pour la déplacer, Maj et flèches pour l’agrandir ou la réduire, Entrée pour la poser.");
  }

  undo() {
    if (this.zones.pop()) this.say(`Dernière zone enlevée. ${counted(this.zones.length)}`);
    this.#choose(null);
  }

  erase() {
    this.zones = [];
    this.#choose(null);
    this.say("Toutes les zones sont enlevées.");
  }

  #zone(x, y, width, height) { return { x, y, width, height, kind: this.kind, chance: chance() }; }

  #choose(zone) {
    this.chosen = zone;
    this.#draw();
  }

  #point(event) {
    const box = this.canvas.getBoundingClientRect();
    const within = (value, most) => Math.min(most, Math.max(0, value));
    return [
      within((event.clientX - box.left) * this.canvas.width / box.width, this.canvas.width),
      within((event.clientY - box.top) * this.canvas.height / box.height, this.canvas.height)
    ];
  }

  #begin(event) {
    if (event.button !== 0) return;
    this.canvas.setPointerCapture(event.pointerId);
    this.from = this.#point(event);
    this.chosen = null;
    this.drawn = this.#zone(...this.from, 0, 0);
  }

  #stretch(event) {
    if (!this.drawn) return;
    const [x, y] = this.#point(event);
    const [fromX, fromY] = this.from;
    Object.assign(this.drawn, { x: Math.min(x, fromX), y: Math.min(y, fromY), width: Math.abs(x - fromX), height: Math.abs(y - fromY) });
    this.#draw();
  }

  #end() {
    const zone = this.drawn;
    this.drawn = null;
    if (zone && zone.width >= smallest && zone.height >= smallest) {
      this.zones.push(zone);
      this.chosen = zone;
      this.say(`Zone ajoutée. ${counted(this.zones.length)}`);
    }
    this.#draw();
  }

  #key(event) {
    const move = moves[event.key];
    if (event.key === "z" && (event.ctrlKey || event.metaKey)) this.undo();
    else if (!this.chosen) return;
    else if (move) this.#shift(...move, event.shiftKey);
    else if (event.key === "Enter") this.#place();
    else if (["Delete", "Backspace", "Escape"].includes(event.key)) this.#remove();
    else return;
    // Escape takes the zone away, not the whole dialog; the arrows do not scroll it.
    event.preventDefault();
    event.stopPropagation();
  }

  #shift(right, down, isSize) {
    const zone = this.chosen;
    const { width, height } = this.source;
    if (isSize) {
      zone.width = Math.min(width - zone.x, Math.max(this.step, zone.width + right * this.step));
      zone.height = Math.min(height - zone.y, Math.max(this.step, zone.height + down * this.step));
    } else {
      zone.x = Math.min(width - zone.width, Math.max(0, zone.x + right * this.step));
      zone.y = Math.min(height - zone.height, Math.max(0, zone.y + down * this.step));
    }
    this.#draw();
    const percent = (value, whole) => Math.round(100 * value / whole);
    this.say(`De ${percent(zone.x, width)} à ${percent(zone.x + zone.width, width)} % en largeur, de ${percent(zone.y, height)} à ${percent(zone.y + zone.height, height)} % en hauteur.`);
  }

  #place() {
    this.#choose(null);
    this.say(`Zone posée. ${counted(this.zones.length)}`);
  }

  #remove() {
    this.zones = this.zones.filter(zone => zone !== this.chosen);
    this.#choose(null);
    this.say(`Zone enlevée. ${counted(this.zones.length)}`);
  }

  #draw() {
    const brush = this.canvas.getContext("2d");
    brush.drawImage(this.source, 0, 0);
    for (const zone of this.drawn ? [...this.zones, this.drawn] : this.zones) {
      const { width, height } = inside(this.source, zone);
      if (width > 0 && height > 0) cover(brush, this.source, zone);
    }
    const shown = this.drawn ?? this.chosen;
    if (shown) this.#outline(brush, inside(this.source, shown));
  }

  #outline(brush, { x, y, width, height }) {
    const thickness = Math.max(2, this.canvas.width / Math.max(1, this.canvas.clientWidth) * 2);
    brush.lineWidth = thickness;
    for (const [colour, dash] of [["#FFFFFF", []], ["#0A5470", [thickness * 4, thickness * 3]]]) {
      brush.strokeStyle = colour;
      brush.setLineDash(dash);
      brush.strokeRect(x, y, width, height);
    }
  }
}
