import 'antd/dist/reset.css';
import { createRoot } from 'react-dom/client';
import { Desk } from './desk.tsx';

const place = document.getElementById('desk');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
if (place !== null) createRoot(place).render(<Desk nonce={nonce} />);
