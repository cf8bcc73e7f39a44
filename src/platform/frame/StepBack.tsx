import { PageContainer } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Trail } from '../trail'
import './StepBack.scss'

const weapp = process.env.TARO_ENV === 'weapp'

/** WeChat must have seen the container closed before it opens again. */
const pauseMilliseconds = 50

interface StepBackProps {
  trail: Trail
  /** The trail is back at its first step and the container gone: only now does going back leave the page. */
  onClosed?: () => void
}

/**
 * In WeChat, going back by swipe, key or button leads one step back on a page's trail: it closes this empty container instead of the page.
 * https://developers.weixin.qq.com/miniprogram/dev/component/page-container.html
 */
export function StepBack({ trail, onClosed }: StepBackProps) {
  const [open, setOpen] = useState(true)
  useEffect(() => {
    if (open) return
    const timer = setTimeout(() => setOpen(true), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [open])
  if (!weapp) return null
  const left = () => {
    if (trail.steps.length === 1) onClosed?.()
    if (!open || trail.steps.length === 1) return
    setOpen(false)
    trail.back()
  }
  return <PageContainer show={open && trail.steps.length > 1} overlay={false} duration={0} onAfterLeave={left} />
}
