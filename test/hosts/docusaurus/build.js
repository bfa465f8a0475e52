import {mkdtempSync} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {createMDXLoaderRule} from '@docusaurus/mdx-loader'
import webpack from 'webpack'

const here = import.meta.dirname

/** Docusaurus's own defaults, which its core hands to the loader; `.md` is not MDX here. */
const markdownConfig = {
  format: 'detect',
  mermaid: false,
  emoji: true,
  mdx1Compat: {comments: true, admonitions: true, headingIds: true},
  anchors: {maintainCase: false},
  hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  parseFrontMatter: ({defaultParseFrontMatter, ...file}) => defaultParseFrontMatter(file),
}

/**
 * A page as a module, made by Docusaurus's loader in webpack.
 *
 * @param {string} page a file name below this folder
 * @param {object} plugins `remarkPlugins` and `beforeDefaultRemarkPlugins`, as in `docusaurus.config.js`
 */
export async function importPage(page, plugins) {
  const outDir = mkdtempSync(path.join(here, 'built-'))
  const options = {markdownConfig, staticDirs: [], siteDir: here, admonitions: true, ...plugins}
  const stats = await promisify(webpack)({
    name: 'client',
    mode: 'development',
    devtool: false,
    context: here,
    entry: `./${page}`,
    experiments: {outputModule: true},
    output: {path: outDir, filename: 'page.mjs', library: {type: 'module'}},
    externals: [/^react/, /^@mdx-js\/react/],
    externalsType: 'module',
    module: {rules: [await createMDXLoaderRule({include: [here], options})]},
  })
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'))
  return import(path.join(outDir, 'page.mjs'))
}
