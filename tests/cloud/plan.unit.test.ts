import { planOf } from '../../cloud/plan'

const environment = {
  SHILIU_DOMAIN: 'app.example.cn',
  SHILIU_CERTIFICATE_ARN: 'arn:aws-cn:acm:cn-northwest-1:123456789012:certificate/1',
  SHILIU_ALARM_EMAIL: 'duty@example.cn',
  TARO_APP_COMMUNITY: 'xinhua',
}
const words = ['--stage', 'prod', '--region', 'cn-north-1']
const missing = (more: Partial<Record<keyof typeof environment | 'SHILIU_CHECK_FILES', string>>, said: string[] = words) =>
  planOf({ words: said, environment: { ...environment, ...more } })

test('a deployment with everything set has a stack and a region, and passes its words on', () => {
  expect(planOf({ words, environment })).toEqual({ stack: 'shiliu-prod', region: 'cn-north-1', checkFiles: [], serverless: words })
  expect(planOf({ words: ['--stage=test', '--verbose'], environment })).toMatchObject({ stack: 'shiliu-test', region: 'cn-northwest-1' })
})

test('nobody deploys without an alarm address or a certificate, unless a flag says so', () => {
  expect(missing({ SHILIU_ALARM_EMAIL: undefined })).toEqual({ missing: expect.stringContaining('--without-alarms') })
  expect(missing({ SHILIU_ALARM_EMAIL: 'nobody' })).toEqual({ missing: expect.stringContaining('--without-alarms') })
  expect(missing({ SHILIU_CERTIFICATE_ARN: '' })).toEqual({ missing: expect.stringContaining('--without-certificate') })

  const bare = missing({ SHILIU_ALARM_EMAIL: '', SHILIU_CERTIFICATE_ARN: '' }, [...words, '--without-alarms', '--without-certificate'])

  expect(bare).toMatchObject({ stack: 'shiliu-prod', serverless: words })
})

test('a stage, a domain and a community are asked for', () => {
  expect(missing({}, ['--stage'])).toEqual({ missing: expect.stringContaining('stage') })
  expect(missing({}, ['--stage', '--region'])).toEqual({ missing: expect.stringContaining('stage') })
  expect(missing({ SHILIU_DOMAIN: 'localhost' })).toEqual({ missing: expect.stringContaining('SHILIU_DOMAIN') })
  expect(missing({ TARO_APP_COMMUNITY: '' })).toEqual({ missing: expect.stringContaining('TARO_APP_COMMUNITY') })
})

test('check files are text files by name', () => {
  expect(missing({ SHILIU_CHECK_FILES: '/home/a/x1Y2.txt,b3.txt' })).toMatchObject({ checkFiles: ['/home/a/x1Y2.txt', 'b3.txt'] })
  expect(missing({ SHILIU_CHECK_FILES: 'keys.json' })).toEqual({ missing: expect.stringContaining('keys.json') })
})
