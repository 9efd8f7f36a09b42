// SPDX-License-Identifier: MIT
#include "publish/pdf/printedpages.h"

#include "publish/pdf/qpdfdocument.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <map>

namespace sasil {
namespace {

using PageNumbers = std::map<QPDFObjGen, qsizetype>;

PageNumbers readSizes(QPDF &document, QList<QSizeF> &sizes)
{
    PageNumbers numbers;
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(document).getAllPages()) {
        const QPDFObjectHandle::Rectangle box = page.getMediaBox().getArrayAsRectangle();
        numbers.emplace(page.getObjectHandle().getObjGen(), sizes.size());
        sizes.append(QSizeF(box.urx - box.llx, box.ury - box.lly));
    }
    return numbers;
}

/// ISO 32000-1, 12.3.2.2: a page, /XYZ, and a point from the left bottom.
std::optional<PrintedPlace> placeOf(const QPDFObjectHandle &destination, const PageNumbers &numbers,
                                    const QList<QSizeF> &sizes)
{
    if (!destination.isArray() || destination.getArrayNItems() < 4 ||
        !destination.getArrayItem(2).isNumber() || !destination.getArrayItem(3).isNumber())
        return std::nullopt;
    const auto page = numbers.find(destination.getArrayItem(0).getObjGen());
    if (page == numbers.end())
        return std::nullopt;
    const qreal left = destination.getArrayItem(2).getNumericValue();
    const qreal height = destination.getArrayItem(3).getNumericValue();
    return PrintedPlace{page->second, QPointF(left, sizes.at(page->second).height() - height)};
}

} // namespace

Result<PrintedPages> readPrinted(const QByteArray &pdf)
{
    try {
        QPDF document;
        readDocument(document, "printed", pdf);
        PrintedPages pages;
        const PageNumbers numbers = readSizes(document, pages.sizes);
        const QPDFObjectHandle destinations = document.getRoot().getKey("/Dests");
        if (!destinations.isDictionary())
            return pages;
        for (const auto &[name, destination] : destinations.getDictAsMap()) {
            if (const auto place = placeOf(destination, numbers, pages.sizes))
                pages.places.insert(QString::fromStdString(name.substr(1)), *place);
        }
        return pages;
    } catch (const std::exception &exception) {
        return finishingFailure(exception);
    }
}

} // namespace sasil
