import { createRequire } from 'node:module'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import vueAccessibility from 'eslint-plugin-vuejs-accessibility'

// Only what Biome cannot read: templates of components. The parser comes from web/, beside the TypeScript it needs.
const typescriptParser = createRequire(new URL('web/package.json', import.meta.url))(
  '@typescript-eslint/parser',
)

export default [
  { ignores: ['**/node_modules/**', '**/dist/**', '**/*.{js,mjs,ts}'] },
  ...vue.configs['flat/recommended'],
  ...vueAccessibility.configs['flat/recommended'],
  {
    files: ['web/**/*.vue'],
    plugins: { '@intlify/vue-i18n': vueI18n },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { parser: typescriptParser, sourceType: 'module' } },
    rules: {
      // Words live in web/src/i18n; markup from strings is how scripts get in.
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          ignorePattern: '^[\\s\\d·–—−=,.:/()%]*$',
          attributes: { '/.+/': ['title', 'alt', 'label', 'placeholder', 'aria-label', 'aria-valuetext'] },
        },
      ],
      'vue/no-v-html': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/define-macros-order': 'error',
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView'] }],
      // A composable takes an element by its name: use-second-thought.ts.
      'vue/no-unused-refs': 'off',
      'vue/no-static-inline-styles': 'error',
      'vue/max-attributes-per-line': ['error', { singleline: 6, multiline: 1 }],
      'vue/singleline-html-element-content-newline': 'off',
      // A line break inside an inline element is a space on the screen.
      'vue/multiline-html-element-content-newline': 'off',
      // Optional means undefined here, and the type says so.
      'vue/require-default-prop': 'off',
      'vue/html-self-closing': ['error', { html: { void: 'any', normal: 'any' } }],
      'vue/multi-word-component-names': 'error',
      // A label that names its field by `for` is enough for every reader we know of.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/form-control-has-label': ['error', { labelComponents: ['FieldFrame'] }],
    },
  },
]
