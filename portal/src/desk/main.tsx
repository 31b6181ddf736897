import 'antd/dist/reset.css';
import './desk.css';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './desk-app.tsx';

const place = document.getElementById('desk');
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
if (place !== null) createRoot(place).render(<DeskApp nonce={nonce} />);
