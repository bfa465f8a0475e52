/** The stylesheet of a page, also published as `colloquy/style.css`. */

/** CSS for everything under `.colloquy`; colours and measures are custom properties. */
export const stylesheet = `.colloquy {
  --colloquy-text: #1d1b18;
  --colloquy-quiet: #6a655d;
  --colloquy-paper: #fdfcfa;
  --colloquy-line: #d9d4ca;
  --colloquy-accent: #8a3b12;
  --colloquy-highlight: #fbf1d3;
  --colloquy-measure: 36rem;
  box-sizing: border-box;
  max-width: calc(var(--colloquy-measure) + 2.5rem);
  margin: 0 auto;
  padding: 2.5rem 1.25rem 4rem;
  color: var(--colloquy-text);
  font: 1.0625rem/1.6 Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  overflow-wrap: break-word;
}
.colloquy h1,
.colloquy h2,
.colloquy h3,
.colloquy h4 {
  margin: 2.25rem 0 0.75rem;
  font-weight: 600;
  line-height: 1.25;
  text-wrap: balance;
}
.colloquy h1 {
  margin-top: 0;
  font-size: 1.75rem;
}
.colloquy h2 {
  font-size: 1.3rem;
}
.colloquy h3,
.colloquy h4 {
  font-size: 1.1rem;
}
.colloquy p {
  margin: 0 0 0.85rem;
}
.colloquy a {
  color: var(--colloquy-accent);
}
.colloquy .prose {
  color: var(--colloquy-quiet);
}
.colloquy .speakers {
  margin: 1.5rem 0 2.5rem;
  padding: 0.75rem 0;
  border-block: 1px solid var(--colloquy-line);
}
.colloquy .speakers h2 {
  margin: 0 0 0.35rem;
  color: var(--colloquy-quiet);
  font-size: 0.9rem;
}
.colloquy .speakers ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
.colloquy .turn {
  position: relative;
  margin: 0 0 1rem;
  padding-inline-start: 1.1rem;
  border-inline-start: 2px solid transparent;
}
.colloquy .question {
  margin-top: 1.75rem;
  border-inline-start-color: var(--colloquy-accent);
}
.colloquy .turn > :last-child {
  margin-bottom: 0;
}
.colloquy .speaker {
  font-weight: 650;
}
.colloquy .speaker abbr {
  text-decoration: none;
}
.colloquy .direction,
.colloquy .event,
.colloquy time {
  color: var(--colloquy-quiet);
}
.colloquy time {
  font-size: 0.85em;
  font-variant-numeric: tabular-nums;
}
.colloquy blockquote {
  margin: 0 0 0.85rem;
  padding-inline-start: 1rem;
  border-inline-start: 1px solid var(--colloquy-line);
}
.colloquy pre {
  overflow-x: auto;
  padding: 0.75rem 1rem;
  border: 1px solid var(--colloquy-line);
  font-size: 0.85rem;
}
.colloquy table {
  display: block;
  overflow-x: auto;
  border-collapse: collapse;
}
.colloquy th,
.colloquy td {
  padding: 0.25rem 0.75rem;
  border: 1px solid var(--colloquy-line);
  text-align: start;
}
.colloquy img {
  max-width: 100%;
  height: auto;
}
.colloquy hr {
  width: 4rem;
  margin: 2.5rem auto;
  border: 0;
  border-top: 1px solid var(--colloquy-line);
}
.colloquy .permalink {
  margin-inline-start: 0.4em;
  color: var(--colloquy-quiet);
  text-decoration: none;
  opacity: 0;
}
.colloquy .permalink::before {
  content: '#';
}
.colloquy .turn:hover .permalink,
.colloquy .permalink:focus-visible {
  opacity: 1;
}
.colloquy .turn:target {
  background: var(--colloquy-highlight);
  box-shadow: 0 0 0 0.5rem var(--colloquy-highlight);
}
body:has(> .colloquy) {
  margin: 0;
  background: #fdfcfa;
}
@media (prefers-color-scheme: dark) {
  .colloquy {
    --colloquy-text: #e9e5dd;
    --colloquy-quiet: #a9a297;
    --colloquy-paper: #191714;
    --colloquy-line: #3b3730;
    --colloquy-accent: #e9a06f;
    --colloquy-highlight: #38301c;
  }
  body:has(> .colloquy) {
    background: #191714;
  }
}
@media print {
  .colloquy {
    max-width: none;
    padding: 0;
    color: #000;
    font-size: 11pt;
  }
  .colloquy .permalink {
    display: none;
  }
  .colloquy .question {
    break-after: avoid;
  }
}
`
