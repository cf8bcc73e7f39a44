import { whole } from '../../platform/frame/Whole'
import { go } from '../../platform/go'
import '../catalogue'
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { type TicketSight, webLoginsContract } from '../../../contract/webLogins'
import { addresses } from '../../platform/addresses'
import { call } from '../../platform/api/call'
import { mutationOf } from '../../platform/api/mutationOf'
import { isRefusal } from '../../platform/failures'
import { Answer } from '../../platform/frame/Answer'
import { Failure } from '../../platform/frame/Failure'
import { Page } from '../../platform/frame/Page'
import { ensureLogin } from '../../platform/login'
import { sayFailure } from '../../platform/words/refusals'
import { sayMoment } from '../../platform/words/times'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Row } from '../../ui/Row'
import { sayDevice, sayNetwork } from '../logins/devices'
import { ticketOf } from './ticketOf'
import '../index.scss'

const confirmWeb = mutationOf(webLoginsContract.confirmWeb, { settles: true })

/** Opened by scanning the web login's QR code; confirming logs that page in as the person using this phone. */
function ConfirmPage() {
  const { t } = useLingui()
  const ticket = ticketOf(useRouter().params)
  if (ticket !== undefined) return <Confirming ticket={ticket} />
  return (
    <Page title={t`确认登录`}>
      <Ended motif='failed' title={t`二维码不对`} note={t`请在电脑上刷新二维码，再扫一次。`} />
    </Page>
  )
}

function Confirming({ ticket }: { ticket: string }) {
  const { t } = useLingui()
  const [number, setNumber] = useState<string>()
  const seen = useTicket(ticket)
  const confirming = useMutation({ mutationFn: confirmWeb })
  const over = isRefusal(confirming.error, 'TICKET_NUMBER_WRONG', 'TICKET_EXPIRED', 'TICKET_TAKEN')
  const asks = seen.data !== undefined && !confirming.isSuccess && !over
  const foot = asks && (
    <Button
      busy={confirming.isPending}
      disabled={number === undefined}
      onTap={() => confirming.mutate({ ticket, number: Number(number) })}
    >{t`确认登录`}</Button>
  )
  return (
    <Page title={t`确认登录`} foot={foot}>
      {confirming.isSuccess && <Ended motif='done' title={t`已经登录`} note={t`请回到电脑上继续。`} />}
      {over && <Ended motif='failed' title={t`没有登录`} note={sayFailure(confirming.error)} />}
      {!confirming.isSuccess && !over && (
        <Answer query={seen} kind='card'>
          {(sight) => (
            <Question sight={sight} number={number} onChoose={setNumber}>
              <Failure far error={confirming.error} />
            </Question>
          )}
        </Answer>
      )}
    </Page>
  )
}

/** Asked for once: the ticket of an earlier visit is never shown. Scanning the code asks for a login already. */
function useTicket(ticket: string) {
  return useQuery({
    queryKey: ['ticket', ticket],
    queryFn: async () => {
      await ensureLogin()
      return call(webLoginsContract.seeWeb, { ticket })
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

interface QuestionProps {
  sight: TicketSight
  number: string | undefined
  onChoose: (number: string) => void
  children: ReactNode
}

function Question({ sight, number, onChoose, children }: QuestionProps) {
  const { t } = useLingui()
  const { device, network, startedAt, numbers } = sight
  const options = numbers.map((each) => ({ value: String(each), label: String(each) }))
  return (
    <>
      <Empty motif='door' title={t`在网页上登录社区？`} note={t`是您自己刚打开的网页，才确认。别人发来的、不认识的二维码不要扫。`} />
      <Card>
        <Row title={sayDevice(device)} note={t`浏览器`} />
        <Row title={sayNetwork(network)} note={t`网络地址`} />
        <Row title={sayMoment(startedAt)} note={t`打开的时间`} />
      </Card>
      <Choice
        id='number'
        compact
        label={t`网页上是哪个数字？`}
        hint={t`选错了，这次登录就作废。`}
        options={options}
        value={number}
        onChange={onChoose}
      />
      {children}
    </>
  )
}

function Ended({ motif, title, note }: { motif: string; title: string; note: string }) {
  const { t } = useLingui()
  const home = <Button kind='second' onTap={() => void go(addresses.home)}>{t`回首页`}</Button>
  return <Empty alert motif={motif} title={title} note={note} action={home} />
}

export default whole(ConfirmPage)
