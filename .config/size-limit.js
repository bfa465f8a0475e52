/** What each entry weighs in a browser, minified and gzipped: with all its dependencies, and our own part of it. */
const entries = [
  {name: 'colloquy', file: 'index.js', limit: '262 kB', own: '136 kB'},
  {name: 'colloquy/markdown', file: 'markdown.js', limit: '173 kB', own: '106 kB'},
  {name: 'colloquy/text', file: 'text.js', limit: '78 kB', own: '73 kB'},
]

const weigh = (packages) => (config) => ({
  ...config,
  packages,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  // The build parts the entries into chunks, and a chunk may be there for another entry only.
  logOverride: {'ignored-bare-import': 'silent'},
})

export default entries.flatMap(({name, file, limit, own}) => {
  const path = `../dist/${file}`
  return [
    {name, path, limit, gzip: true, modifyEsbuildConfig: weigh('bundle')},
    {name: `${name}, own`, path, limit: own, gzip: true, modifyEsbuildConfig: weigh('external')},
  ]
})
