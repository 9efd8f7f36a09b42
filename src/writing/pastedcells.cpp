// SPDX-License-Identifier: MIT
#include "writing/pastedcells.h"

#include "writing/htmlreader.h"

#include <algorithm>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSpanned = 1000;

/// Text of HTML: blanks and line ends are one blank, unless a tag ends the line.
class HtmlText
{
public:
    void add(const QString &text)
    {
        for (const QChar c : text)
            m_text += c.isSpace() ? u' ' : c;
    }
    void endLine() { m_text += u'\n'; }
    [[nodiscard]] QString text() const
    {
        QStringList lines = m_text.split(u'\n');
        for (QString &line : lines)
            line = line.simplified();
        while (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        while (!lines.isEmpty() && lines.first().isEmpty())
            lines.removeFirst();
        return lines.join(u'\n');
    }

private:
    QString m_text;
};

/// A table while it is read.
class TableReader
{
public:
    void beginRow()
    {
        m_rows.append(QStringList());
        fillSpanned();
    }
    void beginCell(const HtmlToken &tag)
    {
        if (m_rows.isEmpty())
            beginRow();
        m_columns = qBound(1, tag.attribute(u"colspan"_s).toInt(), mostSpanned);
        m_spannedRows = qBound(1, tag.attribute(u"rowspan"_s).toInt(), mostSpanned);
        m_cell = HtmlText();
        m_isInCell = true;
    }
    void endCell()
    {
        if (!std::exchange(m_isInCell, false))
            return;
        for (int i = 0; i < m_columns; ++i) {
            const qsizetype column = m_rows.last().size();
            if (m_spannedRows > 1) {
                m_spanned.resize(qMax(m_spanned.size(), column + 1));
                m_spanned[column] = m_spannedRows - 1;
            }
            m_rows.last().append(i == 0 ? m_cell.text() : QString());
        }
        fillSpanned();
    }
    [[nodiscard]] HtmlText *cell() { return m_isInCell ? &m_cell : nullptr; }
    [[nodiscard]] const QList<QStringList> &rows() const { return m_rows; }

private:
    /// Cells from above reach into this row.
    void fillSpanned()
    {
        QStringList &row = m_rows.last();
        while (row.size() < m_spanned.size() && m_spanned[row.size()] > 0) {
            --m_spanned[row.size()];
            row.append(QString());
        }
    }

    QList<QStringList> m_rows;
    QList<int> m_spanned; ///< of each column, how many rows more
    HtmlText m_cell;
    int m_columns = 1;
    int m_spannedRows = 1;
    bool m_isInCell = false;
};

bool endsLine(const HtmlToken &tag)
{
    static const QStringList blocks{u"p"_s, u"div"_s, u"li"_s, u"tr"_s, u"h1"_s, u"h2"_s, u"h3"_s};
    return tag.name == u"br" || (tag.kind == HtmlToken::Close && blocks.contains(tag.name));
}

/// Without empty rows and columns at the end, all rows as long; empty where one column is left.
QList<QStringList> asTable(QList<QStringList> rows)
{
    const auto isEmpty = [](const QStringList &row) { return std::ranges::all_of(row, &QString::isEmpty); };
    while (!rows.isEmpty() && isEmpty(rows.last()))
        rows.removeLast();
    qsizetype columns = 0;
    for (const QStringList &row : std::as_const(rows)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            columns = row[i].isEmpty() ? columns : qMax(columns, i + 1);
    }
    if (columns < 2)
        return {};
    for (QStringList &row : rows)
        row.resize(columns);
    return rows;
}

QString asMarkdownCell(const QString &text)
{
    QString cell;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isTag = text[i] == u'<' && i + 1 < text.size() && !text[i + 1].isSpace();
        if (text[i] == u'\n') {
            cell += u"<br>"_s;
            continue;
        }
        if (isTag || QStringView(u"\\|*`").contains(text[i]))
            cell += u'\\';
        cell += text[i];
    }
    return cell;
}

} // namespace

QList<QStringList> cellsOfHtml(QStringView html)
{
    TableReader table;
    HtmlReader reader(html);
    int tables = 0;
    bool isInTable = false;
    while (const auto token = reader.next()) {
        const bool isOpen = token->kind == HtmlToken::Open;
        const bool isCell = token->name == u"td" || token->name == u"th";
        if (token->kind == HtmlToken::Text) {
            if (table.cell())
                table.cell()->add(token->text);
            else if (!isInTable && !token->text.trimmed().isEmpty())
                return {}; // more than a table
        } else if (token->name == u"table") {
            if (isOpen && ++tables > 1)
                return {};
            isInTable = isOpen;
            table.endCell();
        } else if (isInTable && (token->name == u"tr" || isCell)) {
            table.endCell();
            if (isOpen && isCell)
                table.beginCell(*token);
            else if (isOpen)
                table.beginRow();
        } else if (table.cell() && endsLine(*token)) {
            table.cell()->endLine();
        }
    }
    return asTable(table.rows());
}

QList<QStringList> cellsOfTabs(QStringView text)
{
    QList<QStringList> rows{QStringList(QString())};
    for (qsizetype i = 0; i < text.size(); ++i) {
        QString &cell = rows.last().last();
        const bool isQuoted =
            text[i] == u'"' && cell.isEmpty() && (i == 0 || text[i - 1] == u'\t' || text[i - 1] == u'\n');
        qsizetype end = isQuoted ? text.indexOf(u'"', i + 1) : -1;
        while (end >= 0 && end + 1 < text.size() && text[end + 1] == u'"')
            end = text.indexOf(u'"', end + 2); // a doubled one is part of the cell
        const QChar behind = end >= 0 && end + 1 < text.size() ? text[end + 1] : QChar(u'\n');
        if (end >= 0 && (behind == u'\t' || behind == u'\n')) {
            cell = text.sliced(i + 1, end - i - 1).toString().replace(u"\"\""_s, u"\""_s).trimmed();
            i = end;
        } else if (text[i] == u'\t') {
            rows.last().append(QString());
        } else if (text[i] == u'\n') {
            if (i + 1 < text.size())
                rows.append(QStringList(QString()));
        } else {
            cell += text[i];
        }
    }
    const qsizetype columns = rows.first().size();
    const bool areIndented =
        std::ranges::all_of(rows, [](const QStringList &row) { return row.first().isEmpty(); });
    const bool isTable =
        rows.size() > 1 && columns > 1 && !areIndented &&
        std::ranges::all_of(rows, [columns](const QStringList &row) { return row.size() == columns; });
    return isTable ? asTable(rows) : QList<QStringList>();
}

QList<QStringList> asMarkdownCells(const QList<QStringList> &cells)
{
    QList<QStringList> rows = cells;
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = asMarkdownCell(cell.trimmed());
    }
    return rows;
}

QString linkTitleOfHtml(QStringView html)
{
    HtmlReader reader(html);
    HtmlText title;
    int links = 0;
    bool isInLink = false;
    while (const auto token = reader.next()) {
        if (token->name == u"a") {
            isInLink = token->kind == HtmlToken::Open;
            links += isInLink ? 1 : 0;
        } else if (token->kind == HtmlToken::Text && isInLink) {
            title.add(token->text);
        } else if (token->kind == HtmlToken::Text && !token->text.trimmed().isEmpty()) {
            return {};
        }
    }
    return links == 1 ? title.text().simplified() : QString();
}

} // namespace sasil
