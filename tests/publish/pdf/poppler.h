// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sasil::test {

// What poppler's programs, and qpdf's, say of a PDF.

struct OutlineLine
{
    int depth = 0;
    QString title;
    int page = 0; ///< from 1; 0: unknown

    friend bool operator==(const OutlineLine &, const OutlineLine &) = default;
};
/// For QCOMPARE's report.
char *toString(const OutlineLine &line);

[[nodiscard]] QList<OutlineLine> popplerOutline(const QByteArray &pdf);
/// The page, from 1, of each named destination.
[[nodiscard]] QHash<QString, int> destinationPages(const QByteArray &pdf);
/// Where links lead, in their order; one that goes on in the next line counts once. Outside: addresses;
/// inside: names of destinations.
[[nodiscard]] QStringList linksOutside(const QByteArray &pdf);
[[nodiscard]] QStringList linksInside(const QByteArray &pdf);

/// The text of each page. \a order: "-raw": as it stands in the file; "-layout": as it is seen.
[[nodiscard]] QStringList pageTexts(const QByteArray &pdf, const QString &order);

} // namespace sasil::test
