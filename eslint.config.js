import astro from 'eslint-plugin-astro'
import importX, { createNodeResolver } from 'eslint-plugin-import-x'
import tseslint from 'typescript-eslint'

/** Who may import whom (DESIGN.md): folder, and what of ours it may import besides itself. Anything else is an error. */
const mayImport = {
  'widgets/contract': [],
  'widgets/engine': ['widgets/contract'],
  'widgets/seal': ['widgets/contract'],
  'widgets/outbox': ['widgets/contract'],
  'widgets/transports': ['widgets/contract'],
  'widgets/search': ['widgets/contract'],
  'widgets/messages': ['widgets/contract'],
  'widgets/theme': [],
  'widgets/delivery': ['widgets/contract', 'widgets/seal', 'widgets/outbox', 'widgets/transports'],
  'widgets/elements': [
    'widgets/contract',
    'widgets/engine',
    'widgets/search',
    'widgets/delivery',
    'widgets/messages',
    'widgets/theme',
  ],
  // An overlay is a file of the content; what it says is put into words by the comparison of forms beside it.
  'src/model': ['widgets/contract', 'src/exchange/overlay'],
  ...Object.fromEntries(
    ['src/rules', 'src/interop', 'src/exchange', 'src/plain-form'].map((folder) => [
      folder,
      ['src/model', 'widgets/contract', 'widgets/engine', 'widgets/seal', 'widgets/messages'],
    ]),
  ),
  'src/search': ['src/model', 'widgets/contract', 'widgets/search'],
  'src/service-worker': ['widgets/contract', 'widgets/delivery'],
  'src/intake': [
    'src/model',
    'src/interop',
    'src/plain-form',
    'widgets/contract',
    'widgets/engine',
    'widgets/seal',
  ],
  'src/cli': [
    'src/model',
    'src/rules',
    'src/interop',
    'src/exchange',
    'src/plain-form',
    'src/search',
    'src/intake',
    'src/service-worker',
    'widgets/contract',
    'widgets/engine',
    'widgets/seal',
    'widgets/outbox',
    'widgets/transports',
    'widgets/search',
    'widgets/messages',
    'widgets/theme',
    'widgets/delivery',
  ],
  ...Object.fromEntries(
    ['pages', 'layouts', 'components', 'islands'].map((layer, index, layers) => [
      `src/${layer}`,
      [
        ...layers.slice(index + 1).map((below) => `src/${below}`),
        'src/styles',
        'src/model',
        'src/search',
        'src/rules',
        'src/interop',
        'src/exchange',
        'src/plain-form',
        'widgets/contract',
        'widgets/engine',
        'widgets/search',
        'widgets/messages',
      ],
    ]),
  ),
}

const zones = Object.entries(mayImport).flatMap(([target, allowed]) =>
  ['widgets', 'src'].map((root) => ({
    target: `./${target}`,
    from: `./${root}`,
    except: [target, ...allowed]
      .filter((folder) => folder.startsWith(`${root}/`))
      .map((folder) => `.${folder.slice(root.length)}`),
    message: `${target} may import only: itself${allowed.map((folder) => `, ${folder}`).join('')} (DESIGN.md).`,
  })),
)

/** Libraries with one importer each. */
const onlyImportedBy = (libraries) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: libraries.map(([library, folder]) => ({
        group: [library, `${library}/*`],
        message: `Only ${folder} imports ${library} (DESIGN.md).`,
      })),
    },
  ],
})

const jose = ['jose', 'widgets/seal']
const idb = ['idb', 'widgets/outbox']
const code = ['src/**/*.{ts,tsx,astro}', 'widgets/**/*.ts']

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.data/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      'tests/fixtures/lint/',
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.mjs', '.astro'] }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'widgets/**/*.ts'],
    rules: { 'import-x/no-default-export': 'error' },
  },
  { files: code, rules: onlyImportedBy([jose, idb]) },
  { files: ['widgets/seal/**'], rules: onlyImportedBy([idb]) },
  { files: ['widgets/outbox/**'], rules: onlyImportedBy([jose]) },
)
