import {copyFile, writeFile} from 'node:fs/promises'
import {defineConfig} from 'tsup'
import {stylesheet} from '../src/writers/style.js'

export default defineConfig({
  entry: ['src/index.ts', 'src/markdown.ts', 'src/text.ts', 'src/remark.ts', 'src/bin.ts'],
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  dts: {entry: ['src/index.ts', 'src/markdown.ts', 'src/text.ts', 'src/remark.ts']},
  external: [/^node:/],
  clean: true,
  silent: true,
  async onSuccess() {
    await copyFile('src/schema.json', 'dist/schema.json')
    await writeFile('dist/style.css', stylesheet)
  },
})
