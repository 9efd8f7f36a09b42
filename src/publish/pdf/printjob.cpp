// SPDX-License-Identifier: MIT
#include "publish/pdf/printjob.h"

#include "web/lockedpage.h"

namespace sasil {
namespace {

Error error(const char *source)
{
    return Error{Message{"Pdf", source, {}}};
}

} // namespace

PrintJob::PrintJob(const QString &folder, QObject *parent)
    : QObject(parent), m_page(new LockedPage(m_profile, this))
{
    m_profile.setInlineStylesAllowed(true);
    m_profile.setFolder(folder);
    connect(m_page, &LockedPage::loadProgress, this, &PrintJob::loadProgressed);
    connect(m_page, &LockedPage::loadFinished, this, [this](bool ok) {
        if (ok)
            print();
        else
            Q_EMIT failed(
                error(QT_TRANSLATE_NOOP("Pdf", "The page to print could not be loaded. Please try again.")));
    });
    connect(m_page, &LockedPage::renderProcessTerminated, this, [this] {
        Q_EMIT failed(error(QT_TRANSLATE_NOOP(
            "Pdf", "The process that prints ended unexpectedly. Please try again; if memory "
                   "is short, close other programs first.")));
    });
}

PrintJob::~PrintJob()
{
    delete m_page;
}

void PrintJob::start(const QByteArray &html, const QPageLayout &layout)
{
    m_layout = layout;
    m_page->loadDigest(html);
}

void PrintJob::print()
{
    disconnect(m_page, &LockedPage::loadProgress, this, nullptr);
    disconnect(m_page, &LockedPage::loadFinished, this, nullptr);
    m_isPrinting = true;
    m_page->printToPdf(
        [this](const QByteArray &pdf) {
            m_isPrinting = false;
            if (m_isAbandoned)
                deleteLater();
            else
                Q_EMIT printed(pdf);
        },
        m_layout);
}

void PrintJob::abandon()
{
    disconnect();
    m_page->disconnect(this);
    m_isAbandoned = true;
    if (!m_isPrinting)
        deleteLater();
}

} // namespace sasil
