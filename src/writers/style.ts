/** The stylesheet of a page, also published as `colloquy/style.css`. */

/**
 * CSS for everything under `.colloquy`; fonts, colours and measure are custom properties, and nothing else
 * needs to be overridden. A fragment follows the `color-scheme` of its host. What asks is told by a rule
 * beside it and by another typeface, so that neither colour nor weight has to be seen. Sizes are relative to
 * the text, so that print scales all of them.
 */
export const stylesheet = `.colloquy {
  --colloquy-serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, 'Noto Serif', serif;
  --colloquy-sans: Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'Source Sans 3', system-ui, sans-serif;
  --colloquy-measure: 37rem;
  --colloquy-text: light-dark(#22201c, #e8e4dc);
  --colloquy-quiet: light-dark(#675f54, #aba294);
  --colloquy-line: light-dark(#dcd5c8, #3d3931);
  --colloquy-accent: light-dark(#8a3b12, #eca676);
  --colloquy-highlight: light-dark(#fbf0d0, #3a3119);
  color: var(--colloquy-text);
  font: 1.125rem/1.6 var(--colloquy-serif);
  overflow-wrap: break-word;
  hanging-punctuation: first allow-end last;
}
main.colloquy {
  box-sizing: border-box;
  max-width: calc(var(--colloquy-measure) + 2.5rem);
  margin: 0 auto;
  padding: clamp(1.75rem, 6vw, 4.5rem) 1.25rem 6rem;
}
:root:has(> body > main.colloquy) {
  color-scheme: light dark;
  background: light-dark(#fdfcf9, #191815);
}
body:has(> main.colloquy) {
  margin: 0;
}
.colloquy :is(h1, h2, h3, h4, h5, h6) {
  margin: 2.5em 0 0.75em;
  font-size: 0.9375em;
  font-weight: 650;
  line-height: 1.25;
  text-wrap: balance;
}
.colloquy h1 {
  margin: 0 0 0.75em;
  font-size: clamp(1.375em, 1.2em + 0.8vw, 1.5625em);
}
.colloquy h1:not(:first-child) {
  margin-top: 1.2em;
}
.colloquy h2 {
  font-size: 1.25em;
}
.colloquy h3 {
  font-size: 1.0625em;
}
.colloquy :is(p, ul, ol, pre, blockquote, table) {
  margin: 0 0 0.8em;
}
.colloquy :is(p, li) {
  text-wrap: pretty;
}
.colloquy a {
  color: var(--colloquy-accent);
  text-underline-offset: 0.15em;
}
.colloquy a:focus-visible {
  outline: 2px solid var(--colloquy-accent);
  outline-offset: 3px;
}
.colloquy .speakers {
  margin: 2em 0 3em;
  padding: 1.1em 0 1.2em;
  border-block: 1px solid var(--colloquy-line);
  font-family: var(--colloquy-sans);
  font-size: 0.8333em;
}
.colloquy .speakers h2 {
  margin: 0 0 0.4em;
  color: var(--colloquy-quiet);
  font-size: 0.9375em;
  font-weight: 400;
}
.colloquy .speakers ul {
  display: grid;
  gap: 0.3em;
  margin: 0;
  padding: 0;
  list-style: none;
}
.colloquy .turn {
  position: relative;
  margin: 0 0 1.1em;
  padding-inline-start: 1.25rem;
  border-inline-start: 3px solid transparent;
  border-radius: 1px;
  scroll-margin-top: 2rem;
}
.colloquy .turn.question {
  margin-top: 2em;
  border-inline-start-color: var(--colloquy-accent);
  font-family: var(--colloquy-sans);
  font-size: 0.9444em;
}
.colloquy :is(h1, h2, h3, h4, h5, h6) + .turn {
  margin-top: 0;
}
.colloquy .turn > :first-child {
  margin-top: 0;
}
.colloquy .turn > :last-child {
  margin-bottom: 0;
}
.colloquy .turn:target {
  background: var(--colloquy-highlight);
  box-shadow: 0 0 0 0.6rem var(--colloquy-highlight);
}
.colloquy .speaker {
  font-family: var(--colloquy-sans);
  font-size: 0.9375em;
  font-weight: 650;
}
.colloquy :is(.question, .speakers) .speaker {
  font-size: 1em;
}
.colloquy abbr {
  text-decoration: none;
}
.colloquy :is(.direction, .event, time) {
  color: var(--colloquy-quiet);
}
.colloquy :is(.direction, .event):is(:lang(ar), :lang(fa), :lang(he), :lang(ur), :lang(zh), :lang(ja), :lang(ko)) {
  font-style: normal;
}
.colloquy time {
  font-family: var(--colloquy-sans);
  font-size: 0.75em;
  font-variant-numeric: tabular-nums;
}
.colloquy a:has(> time) {
  text-decoration-color: var(--colloquy-line);
}
.colloquy .permalink {
  /* Out of the flow, so that it never makes a line of its own; it fits into the margin of a page. */
  position: absolute;
  padding-inline-start: 0.3em;
  color: var(--colloquy-quiet);
  font: 0.875em/1.8 var(--colloquy-sans);
  text-decoration: none;
  opacity: 0;
}
.colloquy .permalink::before {
  content: '#';
  content: '#' / '';
}
.colloquy :is(.turn:hover, .turn:target) .permalink,
.colloquy .permalink:focus-visible {
  opacity: 1;
}
.colloquy blockquote {
  padding-inline-start: 1rem;
  border-inline-start: 1px solid var(--colloquy-line);
}
.colloquy :is(pre, code) {
  direction: ltr;
  font-size: 0.7778em;
  unicode-bidi: isolate;
}
.colloquy pre code {
  font-size: 1em;
}
.colloquy pre {
  padding: 0.9em 1.1em;
  border: 1px solid var(--colloquy-line);
  border-radius: 3px;
  line-height: 1.5;
  white-space: pre-wrap;
}
.colloquy table {
  border-collapse: collapse;
  font-size: 0.8333em;
  font-variant-numeric: lining-nums tabular-nums;
  line-height: 1.45;
  overflow-wrap: anywhere;
}
.colloquy :is(th, td) {
  padding-block: 0.4em;
  border-bottom: 1px solid var(--colloquy-line);
  text-align: start;
  vertical-align: top;
}
.colloquy :is(th, td):not(:last-child) {
  padding-inline-end: 1.5em;
}
.colloquy .align-center {
  text-align: center;
}
.colloquy .align-right {
  text-align: end;
}
.colloquy img {
  max-width: 100%;
  height: auto;
}
.colloquy hr {
  width: 4em;
  margin: 2.7em auto;
  border: 0;
  border-top: 1px solid var(--colloquy-line);
}
@media (hover: none) {
  .colloquy .permalink {
    opacity: 0.75;
  }
}
@media (max-width: 30rem) {
  .colloquy {
    font-size: 1.0625rem;
  }
  .colloquy .turn {
    padding-inline-start: 0.85rem;
  }
}
@media print {
  :root:has(> body > main.colloquy) {
    color-scheme: light;
    background: none;
  }
  .colloquy {
    --colloquy-text: #000;
    --colloquy-quiet: #444;
    --colloquy-accent: #000;
    font-size: 11pt;
  }
  main.colloquy {
    max-width: 36em;
    padding: 0;
  }
  .colloquy .permalink {
    display: none;
  }
  .colloquy .turn {
    orphans: 3;
    widows: 3;
  }
  .colloquy .turn.question {
    break-after: avoid;
    break-inside: avoid;
  }
  .colloquy :is(h1, h2, h3, h4, h5, h6) {
    break-after: avoid;
  }
  .colloquy :is(pre, tr, img) {
    break-inside: avoid;
  }
}
`
