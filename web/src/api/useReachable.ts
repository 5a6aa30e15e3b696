import { useSyncExternalStore } from 'react'
import { isReachable, onReachableChange } from './net.ts'

export const useReachable = () => useSyncExternalStore(onReachableChange, isReachable)
