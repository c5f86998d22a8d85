using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Communaute.Web.Platform.Forms;

/// <summary>Shows in an <see cref="EditForm"/> what the validator of its model has to say, and what the handler refused.</summary>
public sealed class RequestValidator : ComponentBase, IDisposable
{
    private ValidationMessageStore _messages = null!;

    [CascadingParameter]
    private EditContext Form { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>Puts at its field a refusal that came from the handler.</summary>
    public void Show(IEnumerable<ValidationFailure> refusals)
    {
        foreach (var refusal in refusals)
        {
            _messages.Add(Form.Field(refusal.PropertyName), refusal.ErrorMessage);
        }

        Form.NotifyValidationStateChanged();
    }

    protected override void OnInitialized()
    {
        _messages = new ValidationMessageStore(Form);
        Form.OnValidationRequested += ValidateEverything;
        Form.OnFieldChanged += Forgive;
    }

    public void Dispose()
    {
        Form.OnValidationRequested -= ValidateEverything;
        Form.OnFieldChanged -= Forgive;
    }

    private void ValidateEverything(object? sender, ValidationRequestedEventArgs e)
    {
        _messages.Clear();
        Show(Failures());
    }

    /// <summary>A field that is being mended loses its message as soon as it is right; nothing new is said while typing.</summary>
    private void Forgive(object? sender, FieldChangedEventArgs e)
    {
        if (Form.GetValidationMessages(e.FieldIdentifier).Any())
        {
            _messages.Clear(e.FieldIdentifier);
            Show(Failures().Where(failure => failure.PropertyName == e.FieldIdentifier.FieldName));
        }
    }

    private List<ValidationFailure> Failures()
    {
        var validatorType = typeof(IValidator<>).MakeGenericType(Form.Model.GetType());

        return Services.GetService(validatorType) is IValidator validator
            ? validator.Validate(new ValidationContext<object>(Form.Model)).Errors
            : [];
    }
}
