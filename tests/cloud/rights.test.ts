import { ofType, readTemplate } from './template'

interface Statement {
  Sid: string
  Effect: string
  Action: string | string[]
  Resource: unknown
}

const template = readTemplate()

function statements(role: string): Statement[] {
  const properties = ofType(template, 'AWS::IAM::Role').find(([name]) => name === role)?.[1]
  const policies = (properties?.Policies ?? []) as Record<string, unknown>[]
  return policies
    .map((policy) => (Array.isArray(policy['Fn::If']) ? policy['Fn::If'][1] : policy) as { PolicyDocument: { Statement: Statement[] } })
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
}

function actions(role: string): string[] {
  return statements(role)
    .flatMap(({ Action }) => Action)
    .sort()
}

const network = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
]
const items = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
  (verb) => `dynamodb:${verb}`,
)
const stream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((verb) => `dynamodb:${verb}`)
const always = [...items, ...network, 'kms:Decrypt', 'logs:CreateLogStream', 'logs:PutLogEvents', 'secretsmanager:GetSecretValue']
const roles = ['ApiRole', 'DeliverRole', 'TickRole']

test('the roles of the six functions are all there are', () => {
  expect(ofType(template, 'AWS::IAM::Role').map(([name]) => name)).toEqual([...roles, 'PapersRole', 'SheetsRole', 'WebRole'])
})

test('web reads the files of the web app and nothing else', () => {
  expect(actions('WebRole')).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents', 's3:GetObject', 's3:ListBucket'])
  expect(statements('WebRole').map(({ Resource }) => JSON.stringify(Resource))).toEqual([
    expect.stringContaining('WebLogGroup'),
    expect.stringContaining('Site'),
    expect.stringContaining('Site'),
  ])
})

test('papers removes no item, and reaches no blob but papers', () => {
  const kept = always.filter((action) => !network.includes(action) && action !== 'dynamodb:DeleteItem')

  expect(actions('PapersRole')).toEqual([...kept, 's3:DeleteObject', 's3:GetObject', 's3:PutObject'].sort())
  const blobs = statements('PapersRole').filter(({ Action }) => [Action].flat().some((action) => action.startsWith('s3:')))
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is CloudFormation’s.
  expect(blobs.map(({ Resource }) => Resource)).toEqual([{ 'Fn::Sub': '${Blobs.Arn}/papers/*' }])
})

test('sheets removes no item, and reaches no blob but exports and lists', () => {
  const kept = always.filter((action) => !network.includes(action) && action !== 'dynamodb:DeleteItem')

  expect(actions('SheetsRole')).toEqual([...kept, 's3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject'].sort())
  const blobs = statements('SheetsRole').find(({ Sid }) => Sid === 'KeepSheets')
  expect(JSON.stringify(blobs?.Resource).match(/Arn}[^"]+/g)).toEqual(['Arn}/exports/*', 'Arn}/imports/*'])
})

test('api reads and writes items and blobs, and neither reads the stream nor scans a table nor drops one', () => {
  expect(actions('ApiRole')).toEqual([...always, 's3:DeleteObject', 's3:GetObject', 's3:ListBucket', 's3:PutObject'].sort())
})

test('deliver reads the stream and puts aside what fails, and has no business with blobs', () => {
  expect(actions('DeliverRole')).toEqual([...always, ...stream, 'sqs:SendMessage'].sort())
})

test('tick reads and writes items, and clears blobs it can’t read', () => {
  expect(actions('TickRole')).toEqual([...always, 's3:DeleteObject', 'sqs:SendMessage'].sort())
})

test.each([...roles, 'PapersRole', 'SheetsRole', 'WebRole'])(
  '%s has no wildcard among its actions, and every resource is named but those of its network',
  (role) => {
    for (const { Effect, Action, Resource, Sid } of statements(role)) {
      expect(Effect).toBe('Allow')
      expect([Action].flat().filter((action) => action.includes('*'))).toEqual([])
      if (Sid !== 'JoinNetwork') expect([Resource].flat()).not.toContain('*')
    }
  },
)

test.each([...roles, 'PapersRole', 'SheetsRole'])('%s unwraps data keys and nothing else with the key', (role) => {
  expect(statements(role).find(({ Action }) => Action === 'kms:Decrypt')).toMatchObject({
    Resource: { 'Fn::GetAtt': ['Key', 'Arn'] },
    Condition: { StringEquals: { 'kms:EncryptionContext:purpose': 'shiliu-data-key' } },
  })
})

test.each(['Blobs', 'Site'])('the bucket %s is private, encrypted and speaks TLS only', (wanted) => {
  const [, bucket] = ofType(template, 'AWS::S3::Bucket').find(([name]) => name === wanted) ?? []
  const [, policy] = ofType(template, 'AWS::S3::BucketPolicy').find(([name]) => name === `${wanted}Policy`) ?? []

  expect(bucket).toMatchObject({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
  })
  expect(policy).toMatchObject({
    PolicyDocument: {
      Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    },
  })
})
