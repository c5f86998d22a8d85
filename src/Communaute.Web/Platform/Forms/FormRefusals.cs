using Communaute.Web.Platform.Identity;
using FluentValidation;

namespace Communaute.Web.Platform.Forms;

/// <summary>Why a request was refused, where no RequestForm says it: a sentence at each field, or one for the whole.</summary>
public sealed class FormRefusals
{
    public static readonly FormRefusals None = new();

    private readonly Dictionary<string, string> _atFields = [];

    private string? _whole;

    public bool Any => _whole is not null || _atFields.Count > 0;

    public string Summary => _whole ?? "Il reste quelque chose à corriger : voyez les champs signalés.";

    /// <summary>The first thing to say, where there are no fields.</summary>
    public string? Message => _whole ?? _atFields.Values.FirstOrDefault();

    public string? At(string field) => _atFields.GetValueOrDefault(field);

    /// <summary>Sends, and answers what was refused: nothing when all went well.</summary>
    public static async Task<FormRefusals> OfAsync(Func<Task> send)
    {
        try
        {
            await send();
            return None;
        }
        catch (ValidationException invalid)
        {
            var refusals = new FormRefusals();

            foreach (var failure in invalid.Errors)
            {
                refusals._atFields.TryAdd(failure.PropertyName, failure.ErrorMessage);
            }

            return refusals;
        }
        catch (BusinessRuleException refusal) when (refusal.Field is not null)
        {
            var refusals = new FormRefusals();
            refusals._atFields.Add(refusal.Field, refusal.Message);
            return refusals;
        }
        catch (Exception refusal) when (refusal is BusinessRuleException or AccessDeniedException or NotFoundException)
        {
            return new FormRefusals { _whole = refusal.Message };
        }
    }
}
