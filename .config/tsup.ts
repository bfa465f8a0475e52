import {copyFile} from 'node:fs/promises'
import {defineConfig} from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/markdown.ts', 'src/text.ts', 'src/remark.ts', 'src/bin.ts'],
  format: 'esm',
  target: 'es2023',
  platform: 'neutral',
  dts: {entry: ['src/index.ts', 'src/markdown.ts', 'src/text.ts', 'src/remark.ts']},
  loader: {'.css': 'text'},
  external: [/^node:/],
  clean: true,
  silent: true,
  async onSuccess() {
    await copyFile('src/schema.json', 'dist/schema.json')
    await copyFile('src/style.css', 'dist/style.css')
  },
})
