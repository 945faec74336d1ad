import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** Folders by environment: what each may not import, so that a wrong import is named where it stands. */
const borders = [
  { files: ['src/core/**'], never: ['formats', 'shared', 'main', 'preload', 'renderer'], node: false },
  { files: ['src/formats/**'], never: ['shared', 'main', 'preload', 'renderer'], node: false },
  { files: ['src/shared/**'], never: ['main', 'preload', 'renderer'], node: false },
  { files: ['src/main/**'], never: ['preload', 'renderer'], node: true },
  { files: ['src/renderer/**'], never: ['formats', 'main', 'preload'], node: false },
];

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', 'eslint.config.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
    },
  },
  ...borders.map(({ files, never, node }) => ({
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: never.map((folder) => `**/${folder}/**`),
              message: 'This folder may not know that one.',
            },
            ...(node ? [] : [{ group: ['node:*'], message: 'No Node here.' }]),
          ],
        },
      ],
    },
  })),
  { files: ['src/renderer/**'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['tests/**'], rules: { 'no-console': 'off', 'max-lines': 'off' } },
);
