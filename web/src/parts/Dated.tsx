import "./parts.css";

/** A text whose days stay whole where a line ends: in Chinese a browser breaks between any two characters. */
export const Dated = ({ text }: { text: string }) =>
  text.split(/(（?\d{4}年\d{1,2}月\d{1,2}日）?)/).map((part, place) =>
    place % 2 === 1 ? (
      <span key={place} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  );
