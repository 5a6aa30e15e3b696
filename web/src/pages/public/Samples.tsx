import { useState } from 'react'
import { refusalOf } from '../../api/answer.ts'
import { Bolt } from '../../parts/Bolt.tsx'
import { Acts, Button, ButtonLink, TextButton } from '../../parts/Button.tsx'
import { Clock, MarginClock } from '../../parts/Clock.tsx'
import { ConfirmWithSecondFactor } from '../../parts/ConfirmWithSecondFactor.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { Icon, iconNames } from '../../parts/Icon.tsx'
import { Band, Notice, RefusalNotice } from '../../parts/Notice.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Receipt } from '../../parts/Receipt.tsx'
import { Heading, Row, Two } from '../../parts/Sheet.tsx'
import { Skeleton } from '../../parts/Skeleton.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { type StatusName, statusVocabulary } from '../../parts/statusVocabulary.ts'
import { Voice } from '../../parts/Voice.tsx'
import { SampleFields } from './SampleFields.tsx'
import { SampleLists } from './SampleLists.tsx'

/** Every part, filled and empty. Only while developing and in tests; its words are samples, in Spanish. */
export function Samples() {
  return (
    <div lang="es">
      <Row
        first
        margin={
          <MarginClock
            left={15}
            counted="working"
            share={0.25}
            state="running"
            words="para presentar de nuevo"
            due="Vence lun 14 dic, 23:59"
          />
        }
      >
        <PageTitle lead="Cada parte, con contenido y vacía." status={<Status of="correctiveAction" boxed />}>
          Muestras de las partes
        </PageTitle>
      </Row>
      <Vocabulary />
      <Clocks />
      <Actions />
      <Notices />
      <SampleFields />
      <SampleLists />
    </div>
  )
}

function Vocabulary() {
  const states = Object.keys(statusVocabulary) as StatusName[]
  return (
    <Row margin={<strong>{states.length} estados</strong>}>
      <Heading>Estados: tono, forma y palabra</Heading>
      <ul className="samples">
        {states.map((state) => (
          <li key={state}>
            <Status of={state} />
          </li>
        ))}
      </ul>
      <p className="legend" style={{ marginTop: 16 }}>
        <Status of="returned" boxed />
        <Status of="suspended" boxed />
        <Status of="certified" boxed />
        <Status of="recommended" boxed />
        <Status of="vetting" boxed />
        <Status of="draft" boxed />
        <Standing tone="heed" icon="up">
          4 de 6 enviadas
        </Standing>
      </p>
      <div style={{ marginTop: 32 }}>
        <Heading>Iconos</Heading>
      </div>
      <ul className="samples">
        {iconNames.map((name) => (
          <li key={name} className="sm soft">
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    </Row>
  )
}

function Clocks() {
  return (
    <Row
      margin={
        <>
          <MarginClock
            left={-3}
            counted="working"
            share={1}
            state="late"
            words="para decidir"
            due="Venció vie 20 nov"
          />
          <br />
          <MarginClock left={45} counted="calendar" share={0.5} state="paused" words="desde el 13 nov" />
        </>
      }
    >
      <Heading>Relojes: cada uno es un sello que se cierra</Heading>
      <div style={{ maxWidth: 320 }}>
        <Clock
          title="Cambio de domicilio, CEDIS Nuevo Laredo"
          left={8}
          counted="working"
          share={0.2}
          state="running"
        >
          Regla 7.1.4: diez días para avisar.
        </Clock>
        <Clock title="Acción correctiva 7.1.2" left={2} counted="working" share={0.86} state="running" />
        <Clock title="Revisión de la oficina" left={45} counted="calendar" share={0.5} state="paused">
          El plazo está en pausa mientras usted responde.
        </Clock>
        <Clock title="Verificación fiscal" left={-3} counted="working" share={1} state="late" />
        <Clock title="Aviso de visita" left={0} counted="calendar" share={1} state="done" />
        <Bolt share={0} />
      </div>
    </Row>
  )
}

function Actions() {
  const [asked, setAsked] = useState(false)
  return (
    <Row>
      <Heading aside="uno lleno por página">Acciones</Heading>
      <Acts>
        <Button icon="pen" onClick={() => setAsked(true)}>
          Firmar y certificar
        </Button>
        <Button look="line" icon="camera">
          Tomar foto
        </Button>
        <Button look="halt">Suspender</Button>
        <Button small>Abrir caso</Button>
        <Button small look="line">
          Escribirle
        </Button>
        <ButtonLink to="/muestras" look="line">
          Un enlace
        </ButtonLink>
        <TextButton onClick={() => setAsked(true)}>Un botón de texto</TextButton>
        <Button busy>Enviando</Button>
      </Acts>
      <ConfirmWithSecondFactor
        open={asked}
        title="¿Certificar a Autopartes Tres Encinos?"
        consequence="El certificado vale desde hoy y no se deshace: solo se suspende o se revoca."
        act="Firmar y certificar"
        onConfirm={async () => ({
          ok: false,
          error: refusalOf('accounts.wrongCode', 'El código no coincide. Espere el siguiente y escríbalo.'),
        })}
        onClose={() => setAsked(false)}
      />
    </Row>
  )
}

function Notices() {
  return (
    <Row>
      <Two
        aside={
          <Receipt
            number="26-00417-01"
            at="2026-09-29T23:42:00Z"
            by="Julián Ocampo"
            sha256="9f2c5b1e7a40d3c68e11f0a2b9d47c355a7e90c1d2f84b6a03e5d7f1c88a41ab"
            starts="El plazo de 90 días hábiles para revisar."
          />
        }
      >
        <div className="stackv">
          <Heading>Avisos</Heading>
          <Notice
            tone="halt"
            title="El archivo dice ser PDF y no lo es."
            kept="No lo guardamos; su texto sí."
            todo="Conviértalo de nuevo y súbalo."
            reference="k3-99f2"
          />
          <Notice tone="heed" title="Pesa 51 MB; el límite es 50." todo="Bájele resolución o divídalo." />
          <Notice tone="good" title="Recibimos su solicitud." />
          <RefusalNotice
            of={refusalOf(
              'offline',
              'No hay conexión con el servidor. Lo que escribió sigue en esta página.',
            )}
          />
          <Band tone="going">Así estaba el 3 nov 2026.</Band>
          <Voice by="Teo Barragán, oficial de recepción, vie 20 nov, 12:14">
            El procedimiento es claro. Falta el registro de folios de julio a octubre, y no dice qué pasa con
            un sello dañado.
          </Voice>
          <Empty
            title="Nadie espera en la garita 3."
            why="El siguiente camión aparecerá aquí solo."
            act={<Button look="line">Leer una placa</Button>}
          />
          <Skeleton rows={3} />
        </div>
      </Two>
    </Row>
  )
}
