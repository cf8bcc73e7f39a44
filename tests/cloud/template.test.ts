import table from '../../cloud/table.json'
import { leftOut } from '../../functions/platform/readable'
import { problems } from './specification'
import { ofType, readTemplate, type Template } from './template'

const template = readTemplate()

function changed(change: (copy: Template) => void): string[] {
  const copy = structuredClone(template)
  change(copy)
  return problems(copy)
}

function properties(copy: Template, name: string): Record<string, unknown> {
  const found = copy.Resources[name]?.Properties
  if (!found) throw new Error(`the template has no ${name}`)
  return found
}

test('CloudFormation knows every resource, property and reference of the template', () => {
  expect(problems(template)).toEqual([])
})

test('a misspelt property is caught, at the top and deep inside', () => {
  const found = changed((copy) => {
    properties(copy, 'ApiLambdaFunction').MemorySise = 1024
    properties(copy, 'Blobs').BucketEncryption = {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorythm: 'AES256' } }],
    }
  })

  expect(found).toEqual([
    'ApiLambdaFunction.MemorySise is not known',
    'Blobs.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.SSEAlgorithm is missing',
    'Blobs.BucketEncryption.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.SSEAlgorythm is not known',
  ])
})

test('a misspelt type, a missing property, a wrong value and a reference into nothing are caught', () => {
  const found = changed((copy) => {
    copy.Resources.Typo = { Type: 'AWS::DynamoDB::Tabel' }
    delete properties(copy, 'Table').KeySchema
    properties(copy, 'ApiLambdaFunction').Timeout = 'soon'
    properties(copy, 'TickRole').Policies = { PolicyName: 'tick' }
    properties(copy, 'DeliverLambdaFunction').Role = { 'Fn::GetAtt': ['DeliverRole', 'Aarn'] }
    properties(copy, 'TickLambdaFunction').Role = { 'Fn::GetAtt': ['TockRole', 'Arn'] }
  })

  expect(found).toEqual([
    'ApiLambdaFunction.Timeout must be integer, not "soon"',
    'Table.KeySchema is missing',
    'TickRole.Policies must be a list',
    'Typo: there is no resource type AWS::DynamoDB::Tabel',
    '/Resources/DeliverLambdaFunction/Properties/Role: AWS::IAM::Role has no attribute Aarn',
    '/Resources/TickLambdaFunction/Properties/Role: there is no resource TockRole',
  ])
})

test('the table that is deployed is the table that the tests and the local stack make', () => {
  expect(template.Resources.Table).toEqual(table.Resources.Table)
})

test('what holds data outlives the stack', () => {
  for (const name of ['Table', 'Blobs', 'Key', 'Secret', 'Site']) expect(template.Resources[name]?.DeletionPolicy).toBe('Retain')
})

test('the functions run on Node 24 on arm64, each in a role of its own', () => {
  const functions = ofType(template, 'AWS::Lambda::Function')

  expect(functions.map(([name, { Runtime, Architectures, Role }]) => [name, Runtime, Architectures, Role])).toEqual([
    ['ApiLambdaFunction', 'nodejs24.x', ['arm64'], { 'Fn::GetAtt': ['ApiRole', 'Arn'] }],
    ['PapersLambdaFunction', 'nodejs24.x', ['arm64'], { 'Fn::GetAtt': ['PapersRole', 'Arn'] }],
    ['SheetsLambdaFunction', 'nodejs24.x', ['arm64'], { 'Fn::GetAtt': ['SheetsRole', 'Arn'] }],
    ['WebLambdaFunction', 'nodejs24.x', ['arm64'], { 'Fn::GetAtt': ['WebRole', 'Arn'] }],
    ['DeliverLambdaFunction', 'nodejs24.x', ['arm64'], { 'Fn::GetAtt': ['DeliverRole', 'Arn'] }],
    ['TickLambdaFunction', 'nodejs24.x', ['arm64'], { 'Fn::GetAtt': ['TickRole', 'Arn'] }],
  ])
})

test('deliver takes new events only, and what it gives up is put aside', () => {
  const [[, mapping] = []] = ofType(template, 'AWS::Lambda::EventSourceMapping')

  expect(mapping).toMatchObject({
    BatchSize: 25,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 10,
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Undelivered', 'Arn'] } } },
    FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"event#"}]}}}}' }] },
  })
})

test('the template asks for no parameters: the first deployment makes the stack from a smaller one that has none', () => {
  expect(template.Parameters ?? {}).toEqual({})
})

test('nothing names the partition of the world outside China', () => {
  expect(JSON.stringify(template)).not.toMatch(/arn:aws(-cn)?:/)
})

test('no secret is written into the template', () => {
  const [[, { Environment } = {}] = []] = ofType(template, 'AWS::Lambda::Function')

  expect(Environment).toMatchObject({ Variables: { SECRETS: { Ref: 'Secret' }, KMS_KEY: { 'Fn::GetAtt': ['Key', 'Arn'] } } })
})

test('every log is kept for six months at least, as the Cybersecurity Law asks', () => {
  const groups = ofType(template, 'AWS::Logs::LogGroup')

  expect(groups).toHaveLength(7)
  for (const [, { RetentionInDays }] of groups) expect(RetentionInDays).toBeGreaterThanOrEqual(184)
})

test('what a list leaves out rings an alarm, found by the words that the functions log', () => {
  const filters = ofType(template, 'AWS::Logs::MetricFilter')

  const leftOuts = filters.filter(([, { FilterPattern }]) => FilterPattern === `{ $.message = "${leftOut}" }`)

  expect(leftOuts.map(([, { LogGroupName }]) => LogGroupName)).toEqual([{ Ref: 'ApiLogGroup' }, { Ref: 'DeliverLogGroup' }])
  expect(template.Resources.LeftOutAlarm?.Properties).toMatchObject({ Namespace: 'Shiliu/test', MetricName: 'LeftOut' })
})

test('every alarm tells somebody', () => {
  for (const [, { AlarmActions }] of ofType(template, 'AWS::CloudWatch::Alarm')) expect(AlarmActions).toEqual([{ Ref: 'Alarms' }])
})
