// SPDX-License-Identifier: MIT
#include "analyse/supporttext.h"

#include <QCoreApplication>
#include <QStringList>

namespace sasil {

using namespace Qt::StringLiterals;

namespace {

/// The words of the table.
struct SupportText
{
    Q_DECLARE_TR_FUNCTIONS(SupportText)

public:
    static QString title(const SupportBand &band)
    {
        return band.title.isEmpty() ? tr("Before the first heading") : band.title;
    }

    static QString opinion(const SupportEntry &entry)
    {
        return entry.isAlone ? tr("%1 (no fact supports it)").arg(entry.title()) : entry.title();
    }

    static QString fact(const SupportEntry &entry)
    {
        return entry.isAlone ? tr("%1 (supports nothing)").arg(entry.title()) : entry.title();
    }
};

QString inMarkdown(QString text)
{
    static const QString special = u"\\|`*_<>[]#"_s;
    QString escaped;
    for (const QChar c : std::as_const(text)) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// The rows of a band below its opinions, each a list of cells.
QList<QStringList> factRows(const SupportBand &band)
{
    QList<QStringList> rows;
    for (size_t i = 0; i < band.facts.size(); ++i) {
        QStringList row{SupportText::fact(band.facts[i])};
        for (const SupportMark mark : band.marks[i])
            row.append(markSign(mark));
        rows.append(row);
    }
    return rows;
}

QStringList opinionCells(const SupportBand &band)
{
    QStringList cells;
    for (const SupportEntry &entry : band.opinions)
        cells.append(SupportText::opinion(entry));
    return cells;
}

} // namespace

QString markSign(SupportMark mark)
{
    switch (mark) {
    case SupportMark::Cited:
        return u"●"_s;
    case SupportMark::Implied:
        return u"○"_s;
    case SupportMark::None:
        break;
    }
    return {};
}

QString supportMarkdown(const std::vector<SupportBand> &bands)
{
    QStringList parts;
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = inMarkdown(cell);
        return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    };
    for (const SupportBand &band : bands) {
        QString part = u"### "_s + inMarkdown(SupportText::title(band)) + u"\n\n"_s;
        part += line(QStringList{QString()} + opinionCells(band));
        part += u"|---|"_s + u":-:|"_s.repeated(qsizetype(band.opinions.size())) + u'\n';
        for (const QStringList &row : factRows(band))
            part += line(row);
        parts.append(part);
    }
    return parts.join(u'\n');
}

QString supportLines(const std::vector<SupportBand> &bands)
{
    QStringList parts;
    for (const SupportBand &band : bands) {
        QString part = (QStringList{SupportText::title(band)} + opinionCells(band)).join(u'\t') + u'\n';
        for (const QStringList &row : factRows(band))
            part += row.join(u'\t') + u'\n';
        parts.append(part);
    }
    return parts.join(u'\n');
}

} // namespace sasil
