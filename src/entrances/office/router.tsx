import { createBrowserRouter, Navigate } from 'react-router';
import { LoadingLines } from '../../ui/notices.tsx';
import { BrokenScreen, NothingHere } from './nothing-here.tsx';
import { mayOpen, screens } from './screens.ts';
import { openDoors, Shell } from './shell/shell.tsx';

/** One route for each screen that the verbs open; the code of a screen comes when it is first gone to. */
export function officeRouter(verbs: ReadonlySet<string>) {
  const start = openDoors(verbs)[0]?.to ?? '/my/sessions';
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <BrokenScreen />,
      hydrateFallbackElement: <LoadingLines lines={8} />,
      children: [
        { index: true, element: <Navigate to={start} replace /> },
        ...screens
          .filter((screen) => mayOpen(screen, verbs))
          .map(({ path, load }) => ({
            path,
            errorElement: <BrokenScreen />,
            lazy: async () => ({ Component: await load() }),
          })),
        { path: '*', element: <NothingHere /> },
      ],
    },
  ]);
}
