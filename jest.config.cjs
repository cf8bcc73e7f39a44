process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

const babel = [
  'babel-jest',
  {
    babelrc: false,
    configFile: false,
    presets: [
      ['@babel/preset-env', { targets: { node: 'current' } }],
      ['@babel/preset-react', { runtime: 'automatic' }],
      ['@babel/preset-typescript', { allowDeclareFields: true }],
    ],
    overrides: [{ test: [`${__dirname}/src`, `${__dirname}/tests/src`], plugins: ['@lingui/babel-plugin-lingui-macro'] }],
  },
]

/** Packages that ship as ES modules only. */
const modules = [
  '@orpc',
  'jose',
  'p-limit',
  'yocto-queue',
  'rou3',
  'json-schema-typed',
  'escape-string-regexp',
  'globby',
  'unicorn-magic',
  '@sindresorhus',
]

const base = {
  rootDir: __dirname,
  cacheDirectory: `${__dirname}/.cache/jest`,
  runtime: '<rootDir>/tests/gate/compiled-once.cjs',
  transform: {
    '/src/catalogues\\.ts$': '<rootDir>/config/catalogues.cjs',
    '\\.po$': '<rootDir>/config/po-jest.cjs',
    '\\.(m?js|cjs|jsx|tsx?)$': babel,
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'jsx', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.serverless/', '<rootDir>/.esbuild/', '<rootDir>/.cache/'],
  testPathIgnorePatterns: ['/node_modules/'],
  restoreMocks: true,
}

const withStack = {
  setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
  globalSetup: '<rootDir>/tests/support/stack-setup.ts',
  globalTeardown: '<rootDir>/tests/support/stack-teardown.ts',
}

const pure = ['<rootDir>/tests/contract/**/*.test.ts', '<rootDir>/tests/**/*rules.test.ts', '<rootDir>/tests/**/*.unit.test.ts']
const ignoredWhenPure = [...base.testPathIgnorePatterns, 'rules\\.test\\.ts$', '\\.unit\\.test\\.ts$']

module.exports = {
  maxWorkers: 2,
  testSequencer: '<rootDir>/tests/gate/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: pure,
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, 'model\\.rules\\.test\\.ts$'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/seed-setup.ts'],
    },
    {
      ...base,
      displayName: 'model',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/model.rules.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/seed-setup.ts'],
    },
    {
      ...base,
      displayName: 'app',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/src/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ignoredWhenPure,
      setupFilesAfterEnv: ['<rootDir>/tests/support/taro/setup.ts', '<rootDir>/tests/support/seed-setup.ts'],
      moduleNameMapper: {
        '\\.(scss|css)$': '<rootDir>/tests/support/taro/style.ts',
        '\\.(png|jpg|svg)$': '<rootDir>/tests/support/taro/image.ts',
        '^@tarojs/components$': '<rootDir>/tests/support/taro/components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/support/taro/taro.ts',
      },
    },
    {
      ...base,
      displayName: 'store',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{functions,local}/**/*.test.ts', '<rootDir>/tests/**/*.store.test.ts'],
      testPathIgnorePatterns: ignoredWhenPure,
      globalSetup: '<rootDir>/tests/support/store-setup.ts',
      globalTeardown: '<rootDir>/tests/support/store-teardown.ts',
      setupFiles: ['<rootDir>/tests/support/store-environment.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts', '<rootDir>/tests/support/seed-setup.ts'],
    },
    {
      ...base,
      displayName: 'gate',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/gate/**/*.test.ts'],
      testPathIgnorePatterns: ignoredWhenPure,
    },
    {
      ...base,
      displayName: 'cloud',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/cloud/**/*.test.ts'],
      testPathIgnorePatterns: [...ignoredWhenPure, '\\.store\\.test\\.ts$'],
      globalSetup: '<rootDir>/tests/support/package-setup.ts',
    },
    { ...base, ...withStack, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/tests/browser/*.test.ts'] },
    {
      ...base,
      ...withStack,
      displayName: 'looks',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/looks/*.test.ts'],
      testPathIgnorePatterns: ignoredWhenPure,
    },
    {
      ...base,
      ...withStack,
      displayName: 'weapp',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
  ],
}
