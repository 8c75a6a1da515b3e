import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import '../../../src/entrances/office/fonts.css';
import '../../../src/ui/base.css';
import '../../../src/entrances/office/print.css';
import { isoDate } from '../../../src/kernel/iso-date.ts';
import { Furniture } from '../../../src/ui/furniture.tsx';
import { LanguageProvider } from '../../../src/ui/language.tsx';
import { WhoContext } from '../../../src/ui/who.ts';
import { Gallery } from './furniture.tsx';

const who = { accountId: 1, verbs: new Set<string>(), today: isoDate('2020-06-26') };
const router = createBrowserRouter([{ path: '*', element: <Gallery /> }]);
const place = document.getElementById('gallery');
if (!place) throw new Error('no place for the gallery');
createRoot(place).render(
  <LanguageProvider accountId={1}>
    <Furniture>
      <WhoContext value={who}>
        <RouterProvider router={router} />
      </WhoContext>
    </Furniture>
  </LanguageProvider>,
);
