import {copyFile, writeFile} from 'node:fs/promises'
import {defineConfig} from 'tsup'
import {stylesheet} from '../src/writers/style.js'
import {licences} from './licences.js'

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      markdown: 'src/markdown.ts',
      text: 'src/text.ts',
      remark: 'src/remark.ts',
      bin: 'src/bin.ts',
      worker: 'src/cli/worker.ts',
    },
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    dts: {entry: ['src/index.ts', 'src/markdown.ts', 'src/text.ts', 'src/remark.ts']},
    external: [/^node:/],
    // Both builds run at once: this one must not remove what the other wrote.
    clean: ['!browser.*'],
    silent: true,
    async onSuccess() {
      await copyFile('src/schema.json', 'dist/schema.json')
      await writeFile('dist/style.css', stylesheet)
    },
  },
  {
    // For `<script type="module">` with no build step: one file with every dependency in. Neutral, so
    // that it needs no `document` either and runs in workers.
    entry: {browser: 'src/index.ts'},
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    noExternal: [/./],
    minify: true,
    esbuildPlugins: [licences('dist/browser.licences.txt')],
    silent: true,
  },
])
